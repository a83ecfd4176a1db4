import type { Locale } from '#kit/texts.ts'
import { paint } from '#ui/Picture/paint.ts'
import type { RoundView } from '../meeting-view.ts'
import { meetingTexts } from '../texts/meetings.ts'

/**
 * The time of whoever speaks: a bar that the browser itself lets grow until the end of the turn, without
 * a script. Its words are true when the page is drawn.
 */
export function SpeakingClock({ round, locale }: { round: RoundView; locale: Locale }) {
  const { clock, seconds } = round
  if (!clock) return null
  const texts = meetingTexts[locale]
  const left = Math.max(0, clock.left)
  const share = Math.min(100, (clock.used / seconds) * 100)
  const words =
    clock.left < 0
      ? texts.overTime(duration(-clock.left, locale))
      : texts.clock(duration(clock.used, locale), duration(seconds, locale))
  return (
    <>
      <svg
        xmlns="http://www.w3.org/2000/svg"
        class="speaking-clock"
        width="100%"
        height="14"
        aria-hidden="true"
      >
        <rect width="100%" height="14" rx="7" {...paint('land')} />
        {left > 0 ? (
          <rect
            width={`${share}%`}
            height="14"
            rx="7"
            data-left={`${left}s`}
            {...paint('action')}
            class="f-action running"
          >
            <animate
              attributeName="width"
              from={`${share}%`}
              to="100%"
              dur={`${left}s`}
              fill="freeze"
            />
          </rect>
        ) : (
          <rect width="100%" height="14" rx="7" {...paint('accent')} />
        )}
      </svg>
      <p>{words}</p>
    </>
  )
}

function duration(seconds: number, locale: Locale): string {
  return meetingTexts[locale].duration(String(Math.floor(seconds / 60)), String(seconds % 60))
}
