// What crosses between the doctor's thread and the thread that asks it.
import type { DataAmount, DoctorReport } from '../../../shared/doctor-report.ts';
import type { FailureCode } from '../../../shared/failure.ts';

export type DoctorAnswers = { amount: DataAmount; verify: DoctorReport; repair: DoctorReport };
export type DoctorTask = keyof DoctorAnswers;

/** To the doctor there is one message, `stop`. Of an answer's value only whoever asked knows the type, hence `never`. */
export type FromDoctor =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; value: never }
  | { kind: 'failed'; code: FailureCode; message: string };
