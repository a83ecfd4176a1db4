import type { BoxMeasure } from './measure-box.ts'

export type Verdict = 'empty' | 'ticked' | 'struck-out' | 'doubtful'

/** Why a person has to look. */
export type Doubt = 'frame-not-seen' | 'faint' | 'short' | 'edge-only' | 'nearly-full' | 'beside'

/**
 * Between what is surely nothing and what is surely a stroke, a person looks. The numbers stand between what was
 * measured on sheets drawn with other seeds than those whose errors are told (decision 0080, `npm run bench -- marks`).
 */
const judgement = {
  /** A frame fainter than this, where 0.63 is usual: what stands in the box would not be seen either. */
  frame: 0.2,
  /** Empty: less ink, in square millimetres of full black; the faintest tick inside its box leaves 0.13. */
  emptyInk: 0.09,
  /** Light strokes that cut a corner of the box leave 0.02 to 0.09 in it, and go on outside. */
  cornerInk: 0.02,
  cornerBeside: 0.5,
  /** A trace as faint as what a rubber leaves (0.11 of ink), but as long as a stroke. */
  emptyStroke: 1.6,
  /** Darkness of the whole box from which a trace is a doubt, when it is also this deep: a stroke in pieces. */
  traceDark: 0.034,
  traceDepth: 0.16,
  /** A stroke this long outside of the frame may be a tick that missed its box. */
  besideStroke: 1.3,
  tickInk: 0.4,
  /** Two specks that touch make 2.2 mm; in boxes of less than 4 mm, this share of what a stroke can be. */
  tickStroke: 2.6,
  tickShare: 0.73,
  /** A rubber leaves 0.22 at most, the lightest pencil 0.25. */
  tickDepth: 0.235,
  /** All of the ink near the frame: it may be the end of a stroke from the next box… */
  tickMiddle: 0.03,
  /** …which a thick stroke is not. */
  edgeMiddle: 0.1,
  edgeInk: 0.6,
  /** Thick ticks cover up to 0.88, with a white corner. */
  full: 0.93,
  fullCorner: 0.8,
  fullWithCorners: 0.92,
  /** Blackened as the paper asks: to the corners, and as dark everywhere. */
  struckCover: 0.985,
  struckCorner: 0.97,
  struckEven: 0.94,
}

export interface Judged {
  readonly verdict: Verdict
  readonly doubt?: Doubt
}

/** @param leastFrame what a frame of its page is at least: a fainter one was not found */
export function judgeBox(seen: BoxMeasure, leastFrame = 0): Judged {
  const by = judgement
  const { dark, cover, stroke, depth, ink, middle, corners, frame, beside, longest } = seen
  const isInked = ink >= by.tickInk && depth >= by.tickDepth
  if (
    isInked &&
    cover >= by.struckCover &&
    corners >= by.struckCorner &&
    dark >= by.struckEven * depth
  )
    return { verdict: 'struck-out' }
  if (frame < Math.max(by.frame, leastFrame)) return doubtful('frame-not-seen')
  if (isInked && (cover >= by.full || (cover >= by.fullWithCorners && corners >= by.fullCorner)))
    return doubtful('nearly-full')
  const isTrace = stroke >= by.emptyStroke || (dark >= by.traceDark && depth >= by.traceDepth)
  if (ink < by.emptyInk) {
    if (isTrace) return doubtful('faint')
    const isCorner = ink >= by.cornerInk && beside >= by.cornerBeside
    return isCorner || beside >= by.besideStroke ? doubtful('beside') : { verdict: 'empty' }
  }
  if (depth < by.tickDepth) return doubtful('faint')
  if (ink < by.tickInk || stroke < Math.min(by.tickStroke, by.tickShare * longest))
    return doubtful('short')
  if (middle < by.tickMiddle || (middle < by.edgeMiddle && ink < by.edgeInk))
    return doubtful('edge-only')
  return { verdict: 'ticked' }
}

function doubtful(doubt: Doubt): Judged {
  return { verdict: 'doubtful', doubt }
}
