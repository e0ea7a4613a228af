// The published JSON Schema of session files is the one the code checks by. `npm run schema` renews it.
import { expect, test } from 'vitest';
import { sessionFileSchema } from '../../../shared/session/session-file-schema.ts';

test('docs/session.schema.json is current', async () => {
  await expect(sessionFileSchema()).toMatchFileSnapshot('../../../docs/session.schema.json');
});
