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

/** What plays at once: the film copied, or where its codecs forbid that one middle rung; and the sound alone. */
export function firstVariants(facts: MediaFacts): Variant[] {
  const sound: Variant[] = facts.audio ? [{ name: 'audio', video: null, audio: true }] : [];
  if (!facts.video) return sound;
  if (facts.video.copyable)
    return [{ name: 'source', video: { copy: true }, audio: facts.audio !== null }, ...sound];
  const rungs = rungsOf(facts);
  const middle = rungs.find((rung) => rung.shortSide <= 480) ?? rungs.at(-1);
  return [...(middle ? [rungVariant(middle, facts)] : []), ...sound];
}

/** The rest of the ladder, for when there is time. */
export function laterVariants(facts: MediaFacts): Variant[] {
  const first = new Set(firstVariants(facts).map((variant) => variant.name));
  return rungsOf(facts)
    .map((rung) => rungVariant(rung, facts))
    .filter((variant) => !first.has(variant.name));
}
