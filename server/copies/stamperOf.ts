import type { Application } from '../context.ts';
import { Stamper } from './stamp/stamper.ts';

const stampers = new WeakMap<object, Stamper>();

/** The stamping process of a running server: one for requests and jobs, found by the object store they share. */
export function stamperOf(application: Application): Stamper {
  const known = stampers.get(application.objects);
  if (known) return known;
  const { convertSeconds, convertMemoryBytes } = application.configuration.limits;
  const stamper = new Stamper({ seconds: convertSeconds, memoryBytes: convertMemoryBytes });
  stampers.set(application.objects, stamper);
  return stamper;
}
