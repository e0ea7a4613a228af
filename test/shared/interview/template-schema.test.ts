// The published JSON Schema of template files is the one the code checks by. `npm run schema` renews it.
import { expect, test } from 'vitest';
import { templateFileSchema } from '../../../shared/interview/template-file.ts';

// Seen failing with `minutes` allowed to be 241 in the code only.
test('docs/template.schema.json is current', async () => {
  await expect(templateFileSchema()).toMatchFileSnapshot('../../../docs/template.schema.json');
});
