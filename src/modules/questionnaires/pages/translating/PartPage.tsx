import type { FormState } from '#kit/form.ts'
import { textProse } from '#kit/prose/plain.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { translatingTexts } from '../../texts/translating.ts'
import { type TextToTranslate, textsToTranslate } from '../../translating/texts-to-translate.ts'
import { translationPaths } from '../../translating/translation-paths.ts'
import { longestTranslation } from '../../translating/typed-texts.ts'
import { leadOf, named, type TranslatedProps } from './LanguagesPage.tsx'
import { partTitle, textPlace } from './part-name.tsx'

export interface PartPageProps extends TranslatedProps {
  readonly language: string
  readonly part: string
  readonly form: FormState
}

/** The texts of one page, each with its translation to write. What does not change any more is shown, and not asked. */
export function PartPage(props: PartPageProps) {
  const { frame, on, language, part, form } = props
  const { locale } = frame
  const texts = translatingTexts[locale]
  const { questionnaire } = on
  const paths = translationPaths(on.href)
  const own = textsToTranslate(questionnaire, language).filter((text) => text.part === part)
  const fixed = on.fixedIn(language)
  const isWritten = ({ path }: { readonly path: string }) =>
    on.stands !== 'over' && !fixed.has(path)
  const asked = own.filter(isWritten)
  const kept = own.filter((text) => !isWritten(text) && text.translation !== '')
  return (
    <Layout
      frame={frame}
      title={partTitle(questionnaire, part, locale)}
      lead={leadOf(props)}
      crumbs={[
        ...on.crumbs,
        { label: texts.title, href: on.href },
        { label: texts.titleOf(named(language, locale)), href: paths.one(language) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {asked.length === 0 && on.stands === 'asked' ? <p>{texts.nothingLeft}</p> : null}
      {asked.length > 0 ? (
        <Form
          frame={frame}
          action={paths.part(language, part)}
          form={form}
          submit={texts.save}
          seen
        >
          {asked.map((text) => (
            <TextArea
              name={text.path}
              label={asRead(text)}
              hint={textPlace(questionnaire, text, locale)}
              form={form}
              value={text.translation}
              maxlength={longestTranslation}
              rows={text.source.length > 120 ? 5 : 2}
              eitherOr
            />
          ))}
        </Form>
      ) : null}
      {kept.length > 0 ? (
        <Disclosure summary={texts.alreadyFixed} open={asked.length === 0}>
          <dl>
            {kept.map((text) => {
              const { path, translation } = text
              const why = fixed.get(path)
              return (
                <div>
                  <dt lang={questionnaire.languages[0]}>{asRead(text)}</dt>
                  <dd lang={language}>{translation}</dd>
                  {why ? <dd>{texts.fixed[why]}</dd> : null}
                </div>
              )
            })}
          </dl>
        </Disclosure>
      ) : null}
    </Layout>
  )
}

/** What is said before the questions is written with the signs of a text; the questions are not. */
function asRead({ role, source }: TextToTranslate): string {
  return role === 'purpose' || role === 'notice' ? textProse(source) : source
}
