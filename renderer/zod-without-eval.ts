// Must run before any schema is made: zod would otherwise probe for eval, which the CSP reports as a violation.
import { z } from 'zod';

z.config({ jitless: true });
