import type { Application } from '../../context.ts';
import type { RunningJob } from '../../jobs/handler.ts';
import { type IngestedRecording, ingestRecording, type Recording } from '../video/ingestVideo.ts';

/**
 * Makes a sound playable: AAC in HLS (copied where it is AAC already), a waveform, its true length, and its tags
 * readable in Chinese. Throws a MediaFailure whose code says why nothing could be made.
 */
export async function ingestAudio(
  application: Application,
  recording: Recording,
  job: RunningJob,
): Promise<IngestedRecording> {
  return ingestRecording(application, recording, job);
}
