import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Assessment } from '../assessment.ts'
import { type FactSource, longestSource, sourceDayField, sourceField } from '../fact-source.ts'
import { type Asked, concerns, type IndexModel, questionsOf } from '../index-model.ts'
import { factTexts } from '../texts/facts.ts'

export interface SourceFieldsProps {
  readonly locale: Locale
  readonly form: FormState
  readonly question: string
  readonly source: FactSource | undefined
}

/** Beside the level of a fact: where it comes from, and the day it was looked up. */
export function SourceFields({ locale, form, question, source }: SourceFieldsProps) {
  const texts = factTexts[locale]
  return (
    <>
      <TextField
        name={sourceField(question)}
        label={texts.from}
        hint={texts.fromHint}
        form={form}
        value={source?.from}
        maxlength={longestSource}
      />
      <DateField name={sourceDayField(question)} label={texts.on} form={form} value={source?.on} />
    </>
  )
}

export interface FactsViewProps {
  readonly locale: Locale
  readonly model: IndexModel
  readonly place: Asked
  readonly assessment: Pick<Assessment, 'facts' | 'factSources'>
}

/** The facts behind their means, one by one: the level that was noted, and where it comes from. */
export function FactsView({ locale, model, place, assessment }: FactsViewProps) {
  const texts = factTexts[locale]
  const noted = questionsOf(model).flatMap(({ pillar, question }) => {
    const level = assessment.facts[question.id]
    const isFact = question.kind === 'objective' && concerns(question, place)
    return isFact && typeof level === 'number' ? [{ pillar, question, level }] : []
  })
  if (noted.length === 0) return null
  return (
    <Disclosure summary={texts.oneByOne}>
      {model.pillars.map((pillar) => {
        const own = noted.filter((item) => item.pillar.id === pillar.id)
        if (own.length === 0) return null
        return (
          <Table
            caption={texts.table(pillar.title[locale])}
            columns={[{ title: texts.question }, { title: texts.level }, { title: texts.source }]}
            rows={own.map(({ question, level }) => [
              question.text[locale],
              texts.levelOf(level, question.levels[level - 1]?.[locale] ?? ''),
              <Source locale={locale} source={assessment.factSources[question.id]} />,
            ])}
          />
        )
      })}
    </Disclosure>
  )
}

function Source({ locale, source }: { locale: Locale; source: FactSource | undefined }) {
  const texts = factTexts[locale]
  if (!source) return <>{texts.unsaid}</>
  const day = source.on === '' ? '' : texts.lookedUp(writtenDay(source.on, locale))
  if (source.from === '') return <>{day}</>
  return (
    <>
      <span lang={writtenLocale}>{source.from}</span>
      {day === '' ? '' : `, ${day}`}
    </>
  )
}
