import { runInChild } from './child/converterChild.ts';
import { failureOfChild } from './child/failureOfChild.ts';
import type { DocumentAnswer, DocumentQuestion } from './document/documentChild.ts';
import type { ConverterLimits } from './pdf.ts';

const READING_MEMORY = 1024 ** 3;

/**
 * Reads the words of a zipped document or package (docx, pptx, xlsx, odt, odp, ods, epub, h5p, SCORM, web page),
 * with what author and reviewer should know of it, in a child.
 * @throws MediaFailure XML_DOCTYPE_REFUSED, DOCUMENT_TOO_HEAVY, DOCUMENT_DAMAGED, PACKAGE_…
 */
export async function readDocument(
  question: DocumentQuestion,
  limits: ConverterLimits,
  signal: AbortSignal,
): Promise<DocumentAnswer> {
  const outcome = await runInChild<DocumentAnswer>(
    new URL('./document/documentChild.ts', import.meta.url),
    question,
    {
      seconds: limits.seconds,
      memoryBytes: Math.min(limits.memoryBytes, READING_MEMORY),
      signal,
    },
  );
  if (outcome.ok) return outcome.value;
  throw failureOfChild(outcome, {
    timeout: 'DOCUMENT_TOO_HEAVY',
    memory: 'DOCUMENT_TOO_HEAVY',
    crashed: 'DOCUMENT_DAMAGED',
  });
}
