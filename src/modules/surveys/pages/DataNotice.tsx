import { fileQuestions } from '#engines/questionnaires/index.ts'
import { writtenDay } from '#kit/dates.ts'
import type { Locale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { contactQuestions } from '../asks-contact.ts'
import { draftOf } from '../own-questionnaire.ts'
import { saidIn } from '../said-before.ts'
import { erasedOn, type Survey } from '../survey.ts'
import { surveyTexts } from '../texts/surveys.ts'
import { SaidProse } from './SaidProse.tsx'

export interface DataNoticeProps {
  readonly locale: Locale
  readonly survey: Survey
  /** In which somebody chose to answer; the rest is in the words of the house. */
  readonly language?: string
}

/** What is recorded, for how long, by whom, and what this way of answering cannot promise: read before the first question. */
export function DataNotice({ locale, survey, language = locale }: DataNoticeProps) {
  const texts = surveyTexts[locale]
  const notice = saidIn(survey, 'notice', language)
  const day = writtenDay(erasedOn(survey), locale)
  // Of those that were opened before surveys ceased to ask for it.
  const draft = draftOf(survey)
  const asksContact = contactQuestions(draft).length > 0
  const asksFiles = draft !== undefined && fileQuestions(draft).length > 0
  return (
    <section>
      <h2>{texts.data}</h2>
      <p>{asksContact ? texts.recordedNamed : texts.recorded}</p>
      {survey.notice === '' ? null : <SaidProse {...{ locale, language }} written={notice} />}
      <p>
        {survey.closedAt ? texts.keptUntil(day) : texts.keptUntilEnd(survey.keepMonths, day)}{' '}
        {texts.withdrawn}
      </p>
      {asksFiles ? <p>{texts.filesKept}</p> : null}
      <p>{survey.access === 'link' ? texts.linkLimit : texts.codesLimit}</p>
      <Facts
        items={[
          { name: texts.controller, value: survey.controller },
          { name: texts.contact, value: survey.contact },
        ]}
      />
    </section>
  )
}
