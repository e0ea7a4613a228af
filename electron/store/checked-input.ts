// The check at every door of the store. A message says where the input is wrong, never what it holds.
import type { z } from 'zod';
import { Failure } from '../../shared/failure.ts';

/** `value` as `schema` gives it; throws `Failure('invalid-input')`. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, code }) => `${path.join('.') || '(whole)'} ${code}`).slice(0, 5);
  throw new Failure('invalid-input', `${what}: ${places.join(', ')}`);
}
