// Where the answer is written. The page is the box: no border, a caret under the question.
import type { JSX } from 'react';
import { matchSubmit } from '../../shared/keymap.ts';
import type { Preferences } from '../../shared/preferences.ts';
import type { Caret } from '../state/interview-state.ts';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { words } from '../words/words.ts';

type Props = {
  text: string;
  caretToSet: Caret | null;
  readOnly: boolean;
  platform: string;
  submitKey: Preferences['submitKey'];
  onType: (text: string, caret: Caret) => void;
  onCaretSet: () => void;
  onLeave: (caret: Caret) => void;
  onSubmit: () => void;
};

export function AnswerBox({
  text,
  caretToSet,
  readOnly,
  platform,
  submitKey,
  onType,
  onCaretSet,
  onLeave,
  onSubmit,
}: Props): JSX.Element {
  return (
    <GrowingTextarea
      className="answer-box"
      aria-label={words.interview.answerBox}
      value={text}
      readOnly={readOnly}
      caretToSet={caretToSet}
      onCaretSet={onCaretSet}
      onType={onType}
      onBlur={({ currentTarget: box }) => onLeave({ start: box.selectionStart, end: box.selectionEnd })}
      autoFocus={!isWritingElsewhere(document.activeElement)}
      spellCheck
      rows={3}
      dir="auto"
      onKeyDown={(event) => {
        // 229: an input method is at work, also where `isComposing` is already false on its last Enter.
        if (event.keyCode === 229 || !matchSubmit(event.nativeEvent, platform, submitKey)) return;
        event.preventDefault();
        onSubmit();
      }}
    />
  );
}

/** A question can come by itself, from a model or another window: it takes nobody away from another field. */
const isWritingElsewhere = (focused: Element | null): boolean =>
  focused?.matches('input:not([type="radio"]), textarea:not(.answer-box), .answer-box-edit') ?? false;
