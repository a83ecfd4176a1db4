import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { optionsOf, type Person } from '../../pages/person-options.ts'
import { themeChoices } from '../../pages/words.ts'
import { watchPaths } from '../../paths.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { watchTexts } from '../../texts/watch.ts'

export interface RulesPageProps {
  readonly frame: Frame
  readonly rules: ReadonlyMap<string, string>
  readonly team: readonly Person[]
  readonly form: FormState
}

/** Which person reads what speaks of a theme. */
export function RulesPage({ frame, rules, team, form }: RulesPageProps) {
  const texts = sourceTexts[frame.locale]
  const people = [{ value: '', label: texts.nobody }, ...optionsOf(team)]
  return (
    <Layout
      frame={frame}
      title={texts.rulesTitle}
      lead={texts.rulesLead}
      refused={Object.keys(form.problems).length > 0}
      crumbs={[{ label: watchTexts[frame.locale].watch, href: watchPaths.queue }]}
    >
      <Form frame={frame} action={watchPaths.rules} form={form} submit={texts.save} seen>
        {themeChoices(frame.locale).map(({ value, label }, rank) => (
          <Select
            name={`theme-${rank}-${frame.locale}`}
            label={label}
            form={form}
            value={rules.has(value) ? `${value}=${rules.get(value)}` : `${value}=`}
            options={people.map((person) => ({
              value: `${value}=${person.value}`,
              label: person.label,
            }))}
          />
        ))}
      </Form>
    </Layout>
  )
}
