// What to choose before an export: the format with what it is for, the style of Markdown, and whether the trash comes along.
import { type JSX, useId } from 'react';
import { allExportFormats, type ExportRequest, markdownStyles } from '../../shared/export-request.ts';
import { words } from '../words/words.ts';

export type ExportForm = Pick<ExportRequest, 'format' | 'style' | 'withTrash'>;

type Props = { form: ExportForm; count: number | null; onChange: (form: ExportForm) => void };

export function ExportForm({ form, count, onChange }: Props): JSX.Element {
  const { exporting } = words;
  const name = useId();
  const { format, style, withTrash } = form;
  const isOneFile = count === 1 || format === 'archive';
  return (
    <>
      <fieldset className="export-formats">
        <legend>{exporting.format}</legend>
        {allExportFormats.map((one) => (
          <label key={one} className="export-format">
            <input
              type="radio"
              name={`${name}-format`}
              checked={one === format}
              data-first-focus={one === format ? '' : undefined}
              onChange={() => onChange({ ...form, format: one })}
            />
            <span className="export-name">{exporting.formats[one]}</span>
            <span className="small">{exporting.formatHints[one]}</span>
          </label>
        ))}
      </fieldset>
      {format === 'markdown' && (
        <fieldset className="choice export-style">
          <legend>{exporting.style}</legend>
          <div className="choice-values">
            {markdownStyles.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={`${name}-style`}
                  checked={one === style}
                  onChange={() => onChange({ ...form, style: one })}
                />
                <span>{exporting.styles[one]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {count === null && format !== 'archive' && (
        <label className="export-trash">
          <input type="checkbox" checked={withTrash} onChange={() => onChange({ ...form, withTrash: !withTrash })} />
          <span>{exporting.withTrash}</span>
        </label>
      )}
      <p className="small export-where">
        {isOneFile ? exporting.one : exporting.many}{' '}
        {count === null && format === 'archive' && `${exporting.trashInArchive} `}
        {exporting.unencrypted}
      </p>
    </>
  );
}
