import { COPY_BITS_PER_SECOND, RUNGS, type Rung } from './limits.ts';
import type { MediaFacts } from './probe.ts';
import type { Variant } from './streamPass.ts';

/** The folder of a rung: its short side, at most the film's own. */
const rungVariant = (rung: Rung, facts: MediaFacts): Variant => ({
  name: `${Math.min(rung.shortSide, shortSide(facts))}p`,
  video: { copy: false, ...rung },
  audio: facts.audio !== null,
});

const shortSide = (facts: MediaFacts): number => Math.min(facts.video?.width ?? 0, facts.video?.height ?? 0);

/** The rungs that a film is worth: none larger than itself, but at least one where nothing can be copied. */
function rungsOf(facts: MediaFacts): Rung[] {
  const own = shortSide(facts);
  const smaller = RUNGS.filter((rung) => rung.shortSide < own * 0.8);
  const equal = RUNGS.filter((rung) => rung.shortSide >= own * 0.8).at(-1);
  const copied = facts.video?.copyable === true && facts.bitsPerSecond <= COPY_BITS_PER_SECOND;
  return equal && own > 0 && (!copied || own > equal.shortSide) ? [equal, ...smaller] : smaller;
}

const soundVariants = (facts: MediaFacts): Variant[] =>
  facts.audio ? [{ name: 'audio', video: null, audio: true }] : [];

/** What plays at once: a sound; a film copied; or, where its codecs forbid that, one middle rung with the sound alone. */
export function firstVariants(facts: MediaFacts): Variant[] {
  const sound = soundVariants(facts);
  if (!facts.video) return sound;
  // The sound alone can wait: writing it too would double the time to the first picture.
  if (facts.video.copyable) return [{ name: 'source', video: { copy: true }, audio: facts.audio !== null }];
  const rungs = rungsOf(facts);
  const middle = rungs.find((rung) => rung.shortSide <= 480) ?? rungs.at(-1);
  return [...(middle ? [rungVariant(middle, facts)] : []), ...sound];
}

/** The rest of the ladder, for when there is time. */
export function laterVariants(facts: MediaFacts): Variant[] {
  const first = new Set(firstVariants(facts).map((variant) => variant.name));
  const rungs = facts.video ? rungsOf(facts).map((rung) => rungVariant(rung, facts)) : [];
  return [...rungs, ...soundVariants(facts)].filter((variant) => !first.has(variant.name));
}
