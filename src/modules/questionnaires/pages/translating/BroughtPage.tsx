import { emptyForm } from '#kit/form.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { translatingTexts } from '../../texts/translating.ts'
import type { TextsBrought } from '../../translating/brought-texts.ts'
import { textsToTranslate } from '../../translating/texts-to-translate.ts'
import { translationPaths } from '../../translating/translation-paths.ts'
import { type KeptRow, rowsField } from '../../translating/typed-texts.ts'
import { named, type TranslatedProps } from './LanguagesPage.tsx'
import { textPlace } from './part-name.tsx'

export interface BroughtPageProps extends TranslatedProps {
  readonly language: string
  readonly brought: Extract<TextsBrought, { ok: true }>
  /** Sheets that were not read, in words. */
  readonly told: string | undefined
}

const mostTold = 100

/** What a table would change, before anything is saved: what was left aside is said line by line. */
export function BroughtPage({ frame, on, language, brought, told }: BroughtPageProps) {
  const { locale } = frame
  const texts = translatingTexts[locale]
  const paths = translationPaths(on.href)
  const { changes, problems, same, blank } = brought
  const first = on.questionnaire.languages[0] ?? 'fr'
  const places = new Map(
    textsToTranslate(on.questionnaire, language).map((text) => [text.path, text]),
  )
  const rows: readonly KeptRow[] = changes.map(({ path, source, after }) => [path, source, after])
  const counts = [
    ...(changes.length > 0 ? [texts.changes(changes.length)] : [texts.nothingBrought]),
    ...(same > 0 ? [texts.same(same)] : []),
    ...(blank > 0 ? [texts.blank(blank)] : []),
    ...(told ? [told] : []),
  ]
  return (
    <Layout
      frame={frame}
      title={texts.broughtTitle}
      lead={texts.broughtLead}
      crumbs={[
        ...on.crumbs,
        { label: texts.title, href: on.href },
        { label: texts.titleOf(named(language, locale)), href: paths.one(language) },
      ]}
    >
      <ul>
        {counts.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <Problems {...{ frame, problems }} />
      {changes.length > 0 ? (
        <>
          <Table
            caption={texts.broughtTitle}
            captionHidden
            columns={[
              { title: texts.part },
              { title: texts.source },
              { title: texts.before },
              { title: texts.after },
            ]}
            rows={changes.map(({ path, source, before, after }) => {
              const text = places.get(path)
              return [
                text ? textPlace(on.questionnaire, text, locale) : path,
                <span lang={first}>{source}</span>,
                before === '' ? texts.empty : <span lang={language}>{before}</span>,
                <span lang={language}>{after}</span>,
              ]
            })}
          />
          <Form frame={frame} action={paths.brought(language)} form={emptyForm} submit={texts.save}>
            <HiddenField name={rowsField} value={JSON.stringify(rows)} />
          </Form>
        </>
      ) : null}
    </Layout>
  )
}

function Problems({
  frame,
  problems,
}: Pick<BroughtPageProps, 'frame'> & Pick<BroughtPageProps['brought'], 'problems'>) {
  const texts = translatingTexts[frame.locale]
  if (problems.length === 0) return null
  return (
    <Notice tone="caution" title={texts.problems(problems.length)}>
      <ul>
        {problems.slice(0, mostTold).map(({ code, line, column, found }) => (
          <li>
            {texts.problemAt(line, column)}
            {' – '}
            {texts.codes[code]} (<q>{found}</q>)
          </li>
        ))}
      </ul>
      {problems.length > mostTold ? <p>{texts.more(problems.length - mostTold)}</p> : null}
    </Notice>
  )
}
