import type { Locale } from '#kit/texts.ts'
import type { Step } from '../../filling/steps.ts'
import { summaryTexts } from '../../texts/summary.ts'

export interface WhereAmIProps {
  readonly step: Step
  readonly locale: Locale
  readonly by?: 'page' | 'question' | undefined
  /** Where the screen before is answered again. */
  readonly backAt?: ((step: string) => string) | undefined
}

/** « Page 2 sur 5 », a bar, and the way back: what stands is kept. */
export function WhereAmI({ step, locale, by, backAt }: WhereAmIProps) {
  const texts = summaryTexts[locale]
  const place = by === 'question' ? texts.whereAmIByQuestion : texts.whereAmI
  return (
    <div class="where-am-i">
      <p>
        {place(step.at, step.count)}
        {step.before && backAt ? (
          <>
            {' · '}
            <a href={backAt(step.before)}>{texts.before}</a>
          </>
        ) : null}
      </p>
      <progress value={step.at} max={step.count} aria-hidden="true" />
    </div>
  )
}
