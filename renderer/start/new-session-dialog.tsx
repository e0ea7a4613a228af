// Choosing what the interview is: Enter begins, Escape closes, nothing is stored before the first word.
import { type FormEvent, type JSX, useId, useState } from 'react';
import type { AppInfo, CommandInput } from '../../shared/ipc/contract.ts';
import { Dialog } from '../ui/dialog.tsx';
import { words } from '../words/words.ts';

type Props = {
  info: AppInfo;
  failed: string | null;
  onBegin: (input: CommandInput<'session:begin'>) => void;
  onClose: () => void;
};

export function NewSessionDialog({ info, failed, onBegin, onClose }: Props): JSX.Element {
  const [template, setTemplate] = useState(info.templates[0]);
  const [subject, setSubject] = useState('');
  const [link, setLink] = useState('');
  const [questions, setQuestions] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  if (!template) throw new Error('there is no template to choose');

  const begin = (event: FormEvent) => {
    event.preventDefault();
    const { maxQuestions } = template;
    const count = Number(questions ?? template.questions);
    if (maxQuestions !== null && !(Number.isInteger(count) && count >= 2 && count <= maxQuestions))
      return setProblem(words.choose.questionsOutOfRange(maxQuestions));
    const input: CommandInput<'session:begin'> = { templateId: template.id };
    if (subject.trim() !== '') input.subject = { title: subject.trim(), link: link.trim() || null };
    if (maxQuestions !== null) input.questions = count;
    onBegin(input);
  };

  return (
    <Dialog title={words.newSession} onClose={onClose} wide>
      <form onSubmit={begin} noValidate>
        <div role="radiogroup" aria-label={words.choose.template} className="templates">
          {info.templates.map((choice) => (
            <label key={choice.id} className="template">
              <input
                type="radio"
                name="template"
                aria-labelledby={`${id}-${choice.id}-name`}
                aria-describedby={`${id}-${choice.id}-purpose`}
                checked={choice.id === template.id}
                data-first-focus={choice.id === template.id ? '' : undefined}
                onChange={() => {
                  setTemplate(choice);
                  setQuestions(null);
                  setProblem(null);
                }}
              />
              <span className="template-words">
                <span id={`${id}-${choice.id}-name`} className="template-name">
                  {choice.name}
                </span>
                <span id={`${id}-${choice.id}-purpose`} className="small">
                  {choice.purpose}
                </span>
              </span>
              <span className="small template-minutes">{words.choose.minutes(choice.minutes)}</span>
            </label>
          ))}
        </div>
        <div className="fields">
          <div className="field">
            <label htmlFor={`${id}-subject`}>{words.choose.subject}</label>
            <input
              id={`${id}-subject`}
              value={subject}
              maxLength={500}
              aria-describedby={`${id}-hint`}
              onChange={({ target }) => setSubject(target.value)}
            />
            <span id={`${id}-hint`} className="small">
              {words.choose.subjectHint}
            </span>
          </div>
          {subject.trim() !== '' && (
            <label>
              <span>{words.choose.link}</span>
              <input value={link} maxLength={4_000} inputMode="url" onChange={({ target }) => setLink(target.value)} />
            </label>
          )}
          <div className="field field-short">
            <label htmlFor={`${id}-count`}>{words.choose.questions}</label>
            <input
              id={`${id}-count`}
              type="number"
              min={2}
              max={template.maxQuestions ?? undefined}
              disabled={template.maxQuestions === null}
              value={template.maxQuestions === null ? '' : (questions ?? template.questions ?? '')}
              aria-describedby={`${id}-questions`}
              aria-invalid={problem !== null}
              onChange={({ target }) => setQuestions(target.value)}
            />
            <span
              id={`${id}-questions`}
              className={problem ? 'small bad' : 'small'}
              role={problem ? 'alert' : undefined}
            >
              {problem ?? (template.maxQuestions === null ? words.choose.untilFinish : '')}
            </span>
          </div>
        </div>
        {failed && (
          <p className="notice" role="alert">
            {failed}
          </p>
        )}
        <div className="row row-end">
          <button type="submit" className="primary">
            {words.choose.begin}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
