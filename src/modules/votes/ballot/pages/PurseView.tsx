import { writtenMoney } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Meter } from '#ui/Meter/Meter.tsx'
import type { Choice } from '../../choice.ts'
import { costOfChoice, type Purse } from '../../purse.ts'
import { purseTexts } from '../texts/purse.ts'

/** How full the envelope is with what this ballot names: at the review, for everyone. */
export function PurseView(props: { locale: Locale; purse: Purse; choice: Choice }) {
  const { locale, purse, choice } = props
  const texts = purseTexts[locale]
  const cost = costOfChoice(purse, choice)
  return (
    <>
      <Meter
        label={texts.title}
        value={cost}
        max={purse.cents}
        text={texts.chosen(writtenMoney(cost, locale), writtenMoney(purse.cents, locale))}
      />
      {cost > purse.cents ? <p>{texts.over}</p> : null}
    </>
  )
}

/** Above the ballot: the sum, the rule, and, where scripts run, how full it is while one chooses. */
export function PurseHelp({ locale, purse }: { locale: Locale; purse: Purse }) {
  const texts = purseTexts[locale]
  return (
    <>
      <p>
        {texts.whole(writtenMoney(purse.cents, locale))}
        {purse.most === null ? null : ` ${texts.most(purse.most)}`}
      </p>
      <purse-fill data-cents={String(purse.cents)} data-costs={JSON.stringify(purse.costs)} />
    </>
  )
}
