/** What the player can be asked to show. */
export type Quality = 'auto' | 'low' | 'sound' | number;

export type EngineState = 'loading' | 'ready' | 'lineCut' | 'ended' | 'broken';

export interface Engine {
  /** Short sides of the pictures on offer, from good to low. */
  lines: number[];
  /** The sound alone is made with the ladder: a film can be there before it. */
  hasSound: boolean;
  choose(quality: Quality): void;
  retry(): void;
  close(): void;
}

/** How often a cut line is tried again. */
const RETRY_MS = 3000;
/** One segment that did not come may be chance; two are a cut line. */
const MISSES = 2;
/** A segment is asked for until it comes: the film waits where it is, however long the line is down. */
const fragLoadPolicy = {
  default: {
    maxTimeToFirstByteMs: 10_000,
    maxLoadTimeMs: 60_000,
    timeoutRetry: { maxNumRetry: Number.MAX_SAFE_INTEGER, retryDelayMs: 0, maxRetryDelayMs: RETRY_MS },
    errorRetry: { maxNumRetry: Number.MAX_SAFE_INTEGER, retryDelayMs: 1000, maxRetryDelayMs: RETRY_MS },
  },
};

/**
 * Attaches an HLS stream to a video element: by hls.js, fetched only now, or by the browser itself where that is the
 * only way (iOS). A cut line is tried again until it holds; an address that is absent means that the right has ended.
 */
export async function startEngine(
  video: HTMLVideoElement,
  streamUrl: string,
  startSeconds: number,
  onState: (state: EngineState) => void,
): Promise<Engine> {
  const { default: Hls } = await import('hls.js/light');
  if (!Hls.isSupported()) return startNative(video, streamUrl, startSeconds, onState);
  const hls = new Hls({
    startPosition: startSeconds,
    // fMP4 is passed through: there is nothing to do in a worker, and the page's policy allows no made-up script.
    enableWorker: false,
    capLevelToPlayerSize: true,
    abrEwmaDefaultEstimate: 1_000_000,
    maxBufferLength: 30,
    maxMaxBufferLength: 90,
    backBufferLength: 60,
    fragLoadPolicy,
  });
  let sound = false;
  let timer: ReturnType<typeof setInterval> | null = null;
  let misses = 0;
  const engine: Engine = {
    lines: [],
    hasSound: false,
    choose(quality) {
      const wantsSound = quality === 'sound';
      if (wantsSound !== sound) {
        sound = wantsSound;
        const wasPlaying = !video.paused;
        hls.config.startPosition = video.currentTime;
        hls.loadSource(sound ? streamUrl.replace('master.m3u8', 'audio/index.m3u8') : streamUrl);
        // Another source empties the element, which then stands still.
        if (wasPlaying) video.play().catch(() => undefined);
        if (sound) return;
      }
      const lowest = hls.levels.length > 0 ? 0 : -1;
      if (quality === 'auto') hls.nextLevel = -1;
      else if (quality === 'low') hls.nextLevel = lowest;
      else if (typeof quality === 'number')
        hls.nextLevel = hls.levels.findIndex((level) => shortSide(level) === quality);
    },
    retry: () => hls.startLoad(video.currentTime),
    close() {
      if (timer) clearInterval(timer);
      window.removeEventListener('online', engine.retry);
      hls.destroy();
    },
  };
  const backOnLine = () => {
    if (timer === null && misses < MISSES) return;
    if (timer) clearInterval(timer);
    timer = null;
    onState('ready');
  };
  hls.on(Hls.Events.MANIFEST_LOADED, (_event, { levels }) => {
    // Told after the levels were sorted, in which the sound alone is left out.
    engine.hasSound ||= levels.some((level) => level.url.includes('/audio/'));
    onState('ready');
  });
  hls.on(Hls.Events.MANIFEST_PARSED, () => {
    if (!sound)
      engine.lines = [...new Set(hls.levels.map(shortSide))]
        .filter((lines) => lines > 0)
        .sort((a, b) => b - a);
    onState('ready');
  });
  hls.on(Hls.Events.FRAG_LOADED, () => {
    backOnLine();
    misses = 0;
  });
  hls.on(Hls.Events.ERROR, (_event, error) => {
    if (error.response?.code === 404 || error.response?.code === 401) {
      hls.stopLoad();
      onState('ended');
    } else if (error.type === Hls.ErrorTypes.NETWORK_ERROR) {
      misses += 1;
      if (misses >= MISSES || error.fatal) onState('lineCut');
      if (error.fatal)
        timer ??= setInterval(
          () => (hls.levels.length > 0 ? engine.retry() : hls.loadSource(streamUrl)),
          RETRY_MS,
        );
    } else if (!error.fatal) return;
    else if (error.type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
    else onState('broken');
  });
  window.addEventListener('online', engine.retry);
  hls.loadSource(streamUrl);
  hls.attachMedia(video);
  return engine;
}

const shortSide = (level: { width: number; height: number }): number => Math.min(level.width, level.height);

function startNative(
  video: HTMLVideoElement,
  streamUrl: string,
  startSeconds: number,
  onState: (state: EngineState) => void,
): Engine {
  const load = (url: string, at: number) => {
    video.src = url;
    video.addEventListener(
      'loadedmetadata',
      () => {
        video.currentTime = at;
      },
      { once: true },
    );
  };
  const retry = () => load(streamUrl, video.currentTime);
  video.onerror = () => onState(video.error?.code === MediaError.MEDIA_ERR_NETWORK ? 'lineCut' : 'broken');
  video.onloadedmetadata = () => onState('ready');
  window.addEventListener('online', retry);
  load(streamUrl, startSeconds);
  return {
    lines: [],
    hasSound: true,
    choose: (quality) =>
      load(
        quality === 'sound' ? streamUrl.replace('master.m3u8', 'audio/index.m3u8') : streamUrl,
        video.currentTime,
      ),
    retry,
    close: () => {
      window.removeEventListener('online', retry);
      video.removeAttribute('src');
      video.load();
    },
  };
}
