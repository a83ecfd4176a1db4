import type { FormState } from '#kit/form.ts'
import { tableEndings } from '#kit/table-refusals.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { translatingTexts } from '../../texts/translating.ts'
import { languageNamed } from '../../translating/languages.ts'
import { partsOf, progressOf, textsToTranslate } from '../../translating/texts-to-translate.ts'
import { translationPaths } from '../../translating/translation-paths.ts'
import { leadOf, named, type TranslatedProps } from './LanguagesPage.tsx'
import { PartName } from './part-name.tsx'

export interface LanguagePageProps extends TranslatedProps {
  readonly language: string
  readonly form: FormState
}

/** One language: what it lacks, where it is written, and its table in and out. */
export function LanguagePage(props: LanguagePageProps) {
  const { frame, on, language, form } = props
  const { locale } = frame
  const texts = translatingTexts[locale]
  const paths = translationPaths(on.href)
  const all = textsToTranslate(on.questionnaire, language)
  const { missing } = progressOf(all)
  const first = on.questionnaire.languages[0] ?? 'fr'
  const isKnown = on.questionnaire.languages.includes(language)
  return (
    <Layout
      frame={frame}
      title={texts.titleOf(named(language, locale))}
      lead={leadOf(props)}
      crumbs={[...on.crumbs, { label: texts.title, href: on.href }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {missing > 0 ? (
        <Notice tone="info">
          <p>{texts.fallsBack(missing, languageNamed(first, locale))}</p>
        </Notice>
      ) : (
        <p>{texts.done}</p>
      )}
      <section>
        <h2>{texts.typeTitle}</h2>
        <Table
          caption={texts.typeTitle}
          captionHidden
          columns={[{ title: texts.part }, { title: texts.state }]}
          rows={partsOf(all).map(({ part, missing: left, texts: count }) => [
            <a href={paths.part(language, part)}>
              <PartName questionnaire={on.questionnaire} part={part} locale={locale} />
            </a>,
            left === 0 ? texts.done : texts.missing(left, count),
          ])}
        />
      </section>
      <section>
        <h2>{texts.tableTitle}</h2>
        <p>{texts.tableHelp}</p>
        <Actions>
          <ButtonLink href={paths.csv(language)} tone="quiet">
            {texts.csv}
          </ButtonLink>
          <ButtonLink href={paths.xlsx(language)} tone="quiet">
            {texts.xlsx}
          </ButtonLink>
        </Actions>
        {on.stands === 'over' ? null : <BringForm {...props} />}
      </section>
      {isKnown && on.stands === 'draft' ? (
        <ActionButton
          frame={frame}
          action={paths.remove(language)}
          label={texts.remove}
          tone="danger"
          confirm={texts.removeSure}
        />
      ) : null}
    </Layout>
  )
}

function BringForm({ frame, on, language, form }: LanguagePageProps) {
  const texts = translatingTexts[frame.locale]
  return (
    <Form
      frame={frame}
      action={translationPaths(on.href).bring(language)}
      form={form}
      submit={texts.bring}
      multipart
    >
      <FileField
        name="file"
        label={texts.file}
        hint={texts.fileHint}
        form={form}
        accept={tableEndings}
        required
      />
    </Form>
  )
}
