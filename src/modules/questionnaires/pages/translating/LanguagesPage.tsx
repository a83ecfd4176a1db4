import type { Frame } from '#kit/frame.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { translatingTexts } from '../../texts/translating.ts'
import { languageNamed, languagesToAdd, ownNameOf } from '../../translating/languages.ts'
import { progressOf, textsToTranslate } from '../../translating/texts-to-translate.ts'
import { translationPaths } from '../../translating/translation-paths.ts'
import type { Translated } from './translated.ts'

export interface TranslatedProps {
  readonly frame: Frame
  readonly on: Translated
}

/** Which languages a questionnaire has, and what each still lacks. */
export function LanguagesPage({ frame, on }: TranslatedProps) {
  const { locale } = frame
  const texts = translatingTexts[locale]
  const { questionnaire, crumbs } = on
  const paths = translationPaths(on.href)
  const [first = 'fr', ...others] = questionnaire.languages
  const hasTexts = questionnaire.pages.some(({ questions }) => questions.length > 0)
  return (
    <Layout frame={frame} title={texts.title} lead={leadOf({ frame, on })} crumbs={crumbs}>
      <Table
        caption={texts.title}
        captionHidden
        columns={[{ title: texts.language }, { title: texts.state }]}
        rows={[
          [named(first, locale), texts.first],
          ...others.map((language) => [
            <a href={paths.one(language)}>{named(language, locale)}</a>,
            progressSaid({ frame, on }, language),
          ]),
        ]}
      />
      {hasTexts ? (
        on.stands === 'over' ? null : (
          <Disclosure summary={texts.add} open={others.length === 0}>
            <p>{texts.addHelp}</p>
            <LinkList
              items={languagesToAdd(questionnaire.languages, locale).map((language) => ({
                label: named(language, locale),
                href: paths.one(language),
              }))}
            />
          </Disclosure>
        )
      ) : (
        <p>{texts.none}</p>
      )}
    </Layout>
  )
}

export function leadOf({ frame, on }: TranslatedProps): string {
  const texts = translatingTexts[frame.locale]
  if (on.stands === 'over') return texts.overLead
  return on.stands === 'asked' ? texts.frozenLead : texts.lead
}

function progressSaid({ frame, on }: TranslatedProps, language: string): string {
  const texts = translatingTexts[frame.locale]
  const { missing, texts: all } = progressOf(textsToTranslate(on.questionnaire, language))
  return missing === 0 ? texts.done : texts.missing(missing, all)
}

/** « breton (brezhoneg) »: whoever translates may not read French. */
export function named(language: string, locale: 'fr' | 'en'): string {
  const [here, there] = [languageNamed(language, locale), ownNameOf(language)]
  return here === there ? here : `${here} (${there})`
}
