// Choosing what the interview is: Enter begins, Escape closes, nothing is stored before the first word.
import { type FormEvent, type JSX, useId, useState } from 'react';
import type { AppInfo, CommandInput } from '../../shared/ipc/contract.ts';
import { Dialog } from '../ui/dialog.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { words } from '../words/words.ts';
import { usualQuestions } from './usual-questions.ts';

type Props = {
  info: AppInfo;
  failed: string | null;
  onBegin: (input: CommandInput<'session:begin'>) => void;
  onTemplates: () => void;
  onClose: () => void;
};

export function NewSessionDialog({ info, failed, onBegin, onTemplates, onClose }: Props): JSX.Element {
  const [template, setTemplate] = useState(info.templates[0]);
  const [subject, setSubject] = useState('');
  const [link, setLink] = useState('');
  const [questions, setQuestions] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [perThread, setPerThread] = useState<number | null>(null);
  const [perSession, setPerSession] = useState<number | null>(null);
  const id = useId();
  if (!template) throw new Error('there is no template to choose');
  const { preferences } = info;
  const usual = usualQuestions(template, preferences);

  const begin = (event: FormEvent) => {
    event.preventDefault();
    const { maxQuestions } = template;
    const count = Number(questions ?? usual);
    if (maxQuestions !== null && !(Number.isInteger(count) && count >= 2 && count <= maxQuestions))
      return setProblem(words.choose.questionsOutOfRange(maxQuestions));
    const input: CommandInput<'session:begin'> = { templateId: template.id };
    if (subject.trim() !== '') input.subject = { title: subject.trim(), link: link.trim() || null };
    if (maxQuestions !== null) input.questions = count;
    if (perThread !== null) input.followUpsPerThread = perThread;
    if (perSession !== null) input.followUpsPerSession = perSession;
    onBegin(input);
  };

  return (
    <Dialog title={words.newSession} onClose={onClose} className="dialog-new">
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
              value={template.maxQuestions === null ? '' : (questions ?? usual ?? '')}
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
        <details className="follow-up-numbers">
          <summary className="small">{words.choose.followUps}</summary>
          <div className="number-fields">
            <NumberField
              label={words.interviewPrefs.perThread}
              value={perThread ?? preferences.followUpsPerThread}
              least={0}
              most={10}
              empty={words.interviewPrefs.asTemplate}
              onChange={setPerThread}
            />
            <NumberField
              label={words.interviewPrefs.perSession}
              value={perSession ?? preferences.followUpsPerSession}
              least={0}
              most={40}
              empty={words.interviewPrefs.asTemplate}
              onChange={setPerSession}
            />
          </div>
        </details>
        {failed && (
          <p className="notice" role="alert">
            {failed}
          </p>
        )}
        <div className="row row-end">
          <button type="button" className="link own-templates" onClick={onTemplates}>
            {words.templates.open}
          </button>
          <button type="submit" className="primary">
            {words.choose.begin}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
