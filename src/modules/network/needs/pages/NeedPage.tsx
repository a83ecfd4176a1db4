import { challengeNames, challenges } from '#kit/challenge.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { type Territory, territoryLabel, territoryPaths } from '#modules/territories/index.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { needPaths } from '../../paths/need.ts'
import { paths } from '../../paths.ts'
import type { Need } from '../need.ts'
import { needTexts } from '../texts/needs.ts'

export interface NeedPageProps {
  readonly frame: Frame
  readonly territory: Territory
  readonly need: Need | undefined
  readonly told: boolean
  readonly form: FormState
}

/** What a territory would like to try. */
export function NeedPage({ frame, territory, need, told, form }: NeedPageProps) {
  const { locale } = frame
  const texts = needTexts[locale]
  const place = territoryLabel(territory)
  return (
    <Layout
      frame={frame}
      title={texts.title(place)}
      lead={texts.lead}
      crumbs={[
        { label: texts.network, href: paths.network },
        { label: place, href: territoryPaths.territory(territory.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={needPaths.needs(territory.slug)}
        form={form}
        submit={texts.save}
        seen
      >
        <CheckBoxes
          name="challenges"
          label={texts.challenges}
          form={form}
          value={need?.challenges ?? []}
          required
          options={challenges.map((value) => ({ value, label: challengeNames[locale][value] }))}
        />
        <TextField
          name="themes"
          label={texts.themes}
          hint={texts.themesHint}
          form={form}
          value={need?.themes}
        />
        <DateField name="from" label={texts.from} form={form} value={need?.from} />
        <DateField name="until" label={texts.until} form={form} value={need?.until} />
        <TextArea
          name="words"
          label={texts.words}
          hint={texts.wordsHint}
          form={form}
          value={need?.words}
          rows={4}
        />
        <CheckBox name="tell" label={texts.tell} form={form} value={told ? 'yes' : ''} />
      </Form>
      <p>
        <a href="/reseau/appels">{texts.calls}</a>
      </p>
    </Layout>
  )
}
