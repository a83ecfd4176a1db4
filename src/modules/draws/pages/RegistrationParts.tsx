import type { FormState } from '#kit/form.ts'
import type { Locale } from '#kit/texts.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import type { Draw } from '../draw.ts'
import { inSentences } from '../postal-address.ts'
import type { Recruitment } from '../recruitment.ts'
import { registrationTexts } from '../texts/registration.ts'
import { HelpLine } from './HelpLine.tsx'

interface Asked {
  readonly locale: Locale
  readonly draw: Draw
  readonly recruitment: Recruitment
}

/** What is at stake, before anything is asked: the seats, what is given, whom to call; then the title of yes. */
export function WhatIsAsked({ locale, draw, recruitment }: Asked) {
  const said = registrationTexts[locale]
  return (
    <>
      <p>{said.seats(draw.panelSize)}</p>
      {draw.indemnity || draw.care ? (
        <Notice tone="info" title={said.care}>
          <p>{inSentences([draw.indemnity, draw.care])}</p>
        </Notice>
      ) : null}
      <HelpLine locale={locale} recruitment={recruitment} />
      <h2>{said.yes}</h2>
      {recruitment.minimumAge < 18 ? <p>{said.minor}</p> : null}
    </>
  )
}

/** What is agreed to with the sending, whichever way the questions were answered. */
export function LastAgreement({ locale, draw, recruitment, form }: Asked & { form: FormState }) {
  const said = registrationTexts[locale]
  return (
    <>
      <CheckBox name="asksAgain" label={said.asksAgain} form={form} />
      <CheckBox
        name="eligible"
        label={said.eligible(recruitment.minimumAge, draw.population)}
        form={form}
        required
      />
      <p class="hint">{said.needs}</p>
      <Trap locale={locale} />
    </>
  )
}
