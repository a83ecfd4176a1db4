import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { isStaff } from '#kit/viewer.ts'
import { type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { coachingPaths } from '../../paths/coaching.ts'
import { paths } from '../../paths.ts'
import { languageNames, languages, skillNames, skills } from '../../skills/nouns.ts'
import { networkTexts } from '../../texts/network.ts'
import { coachingWays } from '../coaching.ts'
import { coachingTexts, coachingWords } from '../texts/coaching.ts'

export interface AskCoachingPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly answer: TerritoryAnswer | undefined
}

/** The public form; the team fills it in for someone, a signed-in person for oneself. */
export function AskCoachingPage({ frame, form, answer }: AskCoachingPageProps) {
  const { locale, viewer } = frame
  const texts = coachingTexts[locale]
  const forSomeone = isStaff(viewer)
  return (
    <Layout
      frame={frame}
      title={texts.askTitle}
      lead={texts.askLead}
      crumbs={[{ label: networkTexts[frame.locale].network, href: paths.network }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={coachingPaths.ask} form={form} submit={texts.submit}>
        <TerritoryField
          locale={locale}
          name="territory"
          label={texts.place}
          form={form}
          answer={answer}
          required
        />
        <CheckBoxes
          name="themes"
          label={texts.themes}
          form={form}
          required
          options={skills.map((value) => ({ value, label: skillNames[locale][value] }))}
        />
        <TextArea
          name="need"
          label={texts.need}
          hint={texts.needHint}
          form={form}
          rows={6}
          required
        />
        <Radios
          name="how"
          label={texts.how}
          form={form}
          value="either"
          required
          options={coachingWays.map((value) => ({
            value,
            label: coachingWords[locale].ways[value],
          }))}
        />
        <CheckBoxes
          name="languages"
          label={texts.languages}
          hint={texts.languagesHint}
          form={form}
          options={languages
            .filter((value) => value !== 'fr')
            .map((value) => ({ value, label: languageNames[locale][value] }))}
        />
        <TextField
          name="availability"
          label={texts.availability}
          hint={texts.availabilityHint}
          form={form}
        />
        {viewer && !forSomeone ? null : (
          <>
            {forSomeone ? <p>{texts.askForSomeone}</p> : null}
            <TextField
              name="name"
              label={texts.name}
              form={form}
              autocomplete={forSomeone ? 'off' : 'name'}
              required
            />
            <TextField
              name="email"
              label={texts.email}
              hint={texts.emailHint}
              form={form}
              type="email"
              autocomplete={forSomeone ? 'off' : 'email'}
              required
            />
          </>
        )}
        <TextField
          name="title"
          label={texts.role}
          form={form}
          autocomplete={forSomeone ? 'off' : 'organization-title'}
        />
        <Trap locale={locale} />
        <p class="hint">{texts.kept}</p>
      </Form>
    </Layout>
  )
}
