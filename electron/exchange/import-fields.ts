// What becomes of every field of the journals that are read: it becomes something of the session, or it is lost for a reason.
// Any other field is kept under `source.raw` as it was. A test checks all of it against samples, and the manual says it.
import type { ImportKind } from '../../shared/import-report.ts';

type Fields = {
  /** Field → what of the session it becomes. `[]` is any place in a list, `{}` any key. */
  becomes: Readonly<Record<string, string>>;
  /** Field → why it does not come along. All below it goes with it. */
  lost: Readonly<Record<string, string>>;
};

export const importFields: Readonly<Partial<Record<ImportKind, Fields>>> = {
  'day-one': {
    becomes: {
      'entries[].uuid': 'the name by which the entry is known again',
      'entries[].creationDate': 'when the session began and ended',
      'entries[].modifiedDate': 'when it was changed last',
      'entries[].timeZone': 'the time zone, and so the day',
      'entries[].text': 'the text',
      'entries[].tags[]': 'tags',
    },
    lost: {
      metadata: 'the version of the export',
      'entries[].richText': 'colours and other formatting that Markdown does not have',
    },
  },
  jrnl: {
    becomes: {
      'entries[].title': 'the title, and the first line of the text',
      'entries[].body': 'the text',
      'entries[].date': 'when the session began and ended',
      'entries[].time': 'when the session began and ended',
      'entries[].tags[]': 'tags, without their sign',
      'entries[].uuid': 'the name by which the entry is known again',
    },
    lost: { tags: 'how often each tag occurs, which the tags themselves say' },
  },
  'mini-diary': {
    becomes: {
      'entries.{}.title': 'the title',
      'entries.{}.text': 'the text',
      'entries.{}.dateUpdated': 'when it was changed last',
    },
    lost: { metadata: 'the version of the export' },
  },
  'mini-diarium': {
    becomes: {
      'entries[].id': 'the name by which the entry is known again',
      'entries[].date': 'when the session began and ended',
      'entries[].title': 'the title',
      'entries[].text': 'the text, its HTML as Markdown',
      'entries[].dateUpdated': 'when it was changed last',
    },
    lost: { metadata: 'the version of the export' },
  },
  inkwell: {
    becomes: {
      session_id: 'the name by which the session is known again',
      episode_url: 'the link of the subject',
      episode_title: 'the title and the subject',
      started_at: 'when the session began',
      updated_at: 'when it was changed last',
      completed_at: 'when it ended',
      template_name: 'the template',
      status: 'the status; what was active is paused',
      'exchanges[].question.text': 'the question',
      'exchanges[].question.depth_level': 'the depth of the question',
      'exchanges[].response.text': 'the answer; the words for skipping skip the question',
      'exchanges[].response.thinking_time_seconds': 'how long the answer took',
    },
    lost: {},
  },
  'json-lines': {
    becomes: {
      date: 'when the session began and ended',
      text: 'the text',
      id: 'the name by which the entry is known again',
      title: 'the title',
      'tags[]': 'tags',
    },
    lost: {},
  },
};
