// A textarea that grows with its text (CSS does it) and puts the caret where it is told to, once.
import { type JSX, type TextareaHTMLAttributes, useLayoutEffect, useRef } from 'react';
import type { Caret } from '../state/interview-state.ts';

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'onSelect'> & {
  value: string;
  onType: (text: string, caret: Caret) => void;
  caretToSet?: Caret | null;
  onCaretSet?: () => void;
};

export function GrowingTextarea({ value, onType, caretToSet, onCaretSet, ...rest }: Props): JSX.Element {
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!caretToSet || !ref.current) return;
    ref.current.focus({ preventScroll: true });
    ref.current.setSelectionRange(caretToSet.start, caretToSet.end);
    onCaretSet?.();
  }, [caretToSet, onCaretSet]);
  return (
    <textarea
      {...rest}
      ref={ref}
      value={value}
      onChange={({ currentTarget: box }) => onType(box.value, { start: box.selectionStart, end: box.selectionEnd })}
    />
  );
}
