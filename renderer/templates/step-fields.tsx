// One question of a template: its wordings, each with what the linter says of it.
import { type JSX, useEffect, useId, useRef } from 'react';
import type { TemplateStep } from '../../shared/interview/template.ts';
import { words } from '../words/words.ts';
import { Advice, type ProblemsAt } from './advice.tsx';

type Props = {
  step: TemplateStep;
  /** What the question is called: "Question 2". */
  label: string;
  path: readonly (string | number)[];
  lint: ProblemsAt;
  /** What to say while it has no words at all. */
  withoutWords: string;
  onChange: (step: TemplateStep) => void;
};

const mostWordings = 40;
const longestWording = 600;

export function StepFields({ step, label, path, lint, withoutWords, onChange }: Props): JSX.Element {
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  const wantsFocus = useRef(false);
  const { editor } = words.templates;
  const { variants } = step;
  const isWordless = variants.every((variant) => variant.trim() === '');
  const setVariants = (next: string[]) => onChange({ ...step, variants: next });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a wording more is what the effect waits for
  useEffect(() => {
    if (wantsFocus.current) focusLast(box.current);
    wantsFocus.current = false;
  }, [variants.length]);

  return (
    <fieldset
      ref={box}
      className="step-fields"
      onBlur={({ relatedTarget, currentTarget }) => {
        // An empty wording goes when the question is left: not while its neighbour has the caret.
        if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
        const said = variants.filter((variant) => variant.trim() !== '');
        if (said.length > 0 && said.length < variants.length) setVariants(said);
      }}
    >
      <legend className="visually-hidden">{label}</legend>
      {variants.map((variant, index) => {
        const place = [...path, 'variants', index];
        const problems = lint(place);
        const key = `${id}-${index}`;
        return (
          <div key={key} className="wording">
            <textarea
              rows={1}
              value={variant}
              maxLength={longestWording}
              spellCheck
              dir="auto"
              aria-label={editor.wording(index + 1, label)}
              aria-describedby={problems.length > 0 ? key : undefined}
              // A question is one line, however long.
              onChange={({ target }) =>
                setVariants(variants.map((old, at) => (at === index ? target.value.replace(/\s*\n\s*/gu, ' ') : old)))
              }
            />
            <Advice id={key} problems={problems} />
          </div>
        );
      })}
      {isWordless && <p className="small">{withoutWords}</p>}
      <Advice problems={lint([...path, 'variants'])} />
      <Advice problems={lint([...path, 'id'])} />
      {variants.length < mostWordings && (
        <button
          type="button"
          className="small-quiet"
          aria-label={editor.addWordingTo(label)}
          onClick={() => {
            const empty = variants.findIndex((variant) => variant.trim() === '');
            if (empty >= 0) return box.current?.querySelectorAll('textarea')[empty]?.focus();
            wantsFocus.current = true;
            setVariants([...variants, '']);
          }}
        >
          {editor.addWording}
        </button>
      )}
    </fieldset>
  );
}

const focusLast = (box: HTMLElement | null): void => [...(box?.querySelectorAll('textarea') ?? [])].at(-1)?.focus();
