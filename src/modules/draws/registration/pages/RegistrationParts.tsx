import { writtenDay } from '#kit/dates.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { otherThan } from '#ui/Layout/other-than.ts'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import type { Draw } from '../../draw.ts'
import { SessionsTold } from '../../panel/index.ts'
import type { Recruitment } from '../../recruitment.ts'
import { firstWords, inSentences, type ToldSessions } from '../../recruits/nouns.ts'
import { registrationTexts } from '../texts/registration.ts'

interface Asked {
  readonly locale: Locale
  readonly draw: Draw
  readonly recruitment: Recruitment
}

/** What is at stake, before anything is asked: the question, the seats, when and where, until when, whom to call. */
export function WhatIsAsked(props: Asked & { readonly sessions: ToldSessions }) {
  const { locale, draw, recruitment, sessions } = props
  const texts = registrationTexts[locale]
  const question = firstWords(draw.purpose)
  const person = recruitment.controller || draw.organiser
  return (
    <>
      {question === '' ? null : (
        <p class="lead" lang={otherThan(locale, writtenLocale)}>
          {question}
        </p>
      )}
      <p>{texts.seats(draw.panelSize)}</p>
      {sessions.first ? (
        <SessionsTold locale={locale} sessions={sessions} calendar={undefined} />
      ) : null}
      <Facts
        layout="rows"
        items={[
          ...(draw.registrationClosesOn
            ? [{ name: texts.answerBy, value: writtenDay(draw.registrationClosesOn, locale) }]
            : []),
          ...(person === '' ? [] : [{ name: texts.organiser, value: person }]),
        ]}
      />
      {draw.indemnity || draw.care ? (
        <Notice tone="info" title={texts.care}>
          <p>{inSentences([draw.indemnity, draw.care])}</p>
        </Notice>
      ) : null}
      <HelpLine locale={locale} help={recruitment} />
      <h2>{texts.yes}</h2>
      {recruitment.minimumAge < 18 ? <p>{texts.minor}</p> : null}
    </>
  )
}

/** Before the button that sends, whichever way the questions were answered. */
export function BeforeSending({ locale }: { readonly locale: Locale }) {
  return (
    <>
      <p class="hint">{registrationTexts[locale].needs}</p>
      <Trap locale={locale} />
    </>
  )
}
