// The questions of a template in their order, which the pointer and the arrow keys can change.
import { type JSX, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Template, TemplateStep } from '../../shared/interview/template.ts';
import type { TemplateEditor } from '../state/template-editor.ts';
import { addStep, moveStep, type StepList as Which } from '../state/template-edits.ts';
import { words } from '../words/words.ts';
import type { ProblemsAt } from './advice.tsx';
import { StepFields } from './step-fields.tsx';
import { StepOptions } from './step-options.tsx';

type Props = { list: Which; draft: Template; editor: TemplateEditor; lint: ProblemsAt };

const mostSteps = { arc: 40, prompts: 60 } as const;

export function StepList({ list, draft, editor, lint }: Props): JSX.Element {
  const { editor: text } = words.templates;
  const { change } = editor.actions;
  const steps = draft[list];
  const items = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [told, setTold] = useState('');
  /** The id of a question that was added, which gets the focus once it is drawn. */
  const added = useRef<string | null>(null);
  const name = list === 'arc' ? text.question : text.openQuestion;

  useEffect(() => {
    if (added.current === null) return;
    const item = [...(items.current?.children ?? [])].find((one) => one.getAttribute('data-step') === added.current);
    added.current = null;
    item?.querySelector('textarea')?.focus();
  });

  const move = (from: number, to: number) => {
    if (to < 0 || to >= steps.length || from === to) return;
    change((before) => moveStep(before, list, from, to));
    setTold(text.moved(to + 1, steps.length));
  };
  const add = () =>
    change((before) => {
      const after = addStep(before, list);
      added.current = after[list].at(-1)?.id ?? null;
      return after;
    });
  const set = (index: number, step: TemplateStep) =>
    change((before) => ({ ...before, [list]: before[list].map((old, at) => (at === index ? step : old)) }));
  const byArrows = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    move(index, index + step);
  };
  const before = [{ id: draft.opening.id, label: text.opening }];

  return (
    <>
      <ol ref={items} className="steps">
        {steps.map((step, index) => (
          <li
            key={step.id}
            data-step={step.id}
            data-over={
              dragged !== null && over === index && over !== dragged ? (over < dragged ? 'above' : 'below') : undefined
            }
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              move(dragged, index);
              setDragged(null);
            }}
          >
            <div className="step-head">
              <button
                type="button"
                className="step-handle quiet"
                draggable
                aria-label={text.move(name(index + 1))}
                title={text.moveHint}
                onKeyDown={(event) => byArrows(event, index)}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', '');
                  setDragged(index);
                }}
                onDragEnd={() => setDragged(null)}
              >
                <Grip />
              </button>
              <h3>{name(index + 1)}</h3>
              <button
                type="button"
                className="small-quiet"
                aria-label={text.removeOf(name(index + 1))}
                onClick={() => editor.actions.remove(list, index)}
              >
                {text.remove}
              </button>
            </div>
            <StepFields
              step={step}
              label={name(index + 1)}
              path={[list, index]}
              lint={lint}
              withoutWords={text.needsWording}
              onChange={(next) => set(index, next)}
            />
            <StepOptions
              step={step}
              path={[list, index]}
              lint={lint}
              earlier={[...before, ...steps.slice(0, index).map(({ id }, at) => ({ id, label: name(at + 1) }))]}
              onChange={(next) => set(index, next)}
            />
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {told}
      </p>
      {steps.length < mostSteps[list] && (
        <button type="button" className="link" onClick={add}>
          {list === 'arc' ? text.addQuestion : text.addPrompt}
        </button>
      )}
    </>
  );
}

function Grip(): JSX.Element {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      {[5, 10, 15].flatMap((y) =>
        [7, 13].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.4" fill="currentColor" />),
      )}
    </svg>
  );
}
