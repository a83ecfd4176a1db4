import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import type { TablesShown } from '../documents/tables.ts'
import { tableTexts } from '../texts/tables.ts'

/** Who sits at which table, round after round. */
export function TablesPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly people: number
  readonly tables: number
  readonly rounds: number
  readonly plan: TablesShown | undefined
  readonly form: FormState
}) {
  const { frame, draw, plan, form } = props
  const texts = tableTexts[frame.locale]
  const asked = { tables: String(props.tables), rounds: String(props.rounds) }
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        ...recruitCrumbs(frame, draw),
        { label: texts.panel, href: recruitPaths.panel(draw.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {props.people === 0 ? (
        <EmptyState title={texts.people(0)}>
          <p>{texts.noneHelp}</p>
        </EmptyState>
      ) : (
        <>
          <p>{texts.people(props.people)}</p>
          <Form
            frame={frame}
            action={recruitPaths.tables(draw.slug)}
            form={form}
            submit={texts.plan}
            tone="quiet"
          >
            <NumberField
              name="tables"
              label={texts.tables}
              form={form}
              value={asked.tables}
              required
            />
            <NumberField
              name="rounds"
              label={texts.rounds}
              form={form}
              value={asked.rounds}
              required
            />
          </Form>
        </>
      )}
      {plan ? (
        <>
          <Facts
            layout="rows"
            items={[
              { name: texts.repeats, value: texts.repeatsOf(plan.repeats, plan.boundOfRepeats) },
              { name: texts.imbalance, value: String(Math.round(plan.imbalance)) },
            ]}
          />
          {plan.rounds.map((tables, round) => (
            <>
              <h2>{texts.round(round + 1)}</h2>
              {tables.map((names, table) => (
                <>
                  <h3>{texts.table(table + 1)}</h3>
                  <ul>
                    {names.map((name) => (
                      <li>{name}</li>
                    ))}
                  </ul>
                </>
              ))}
            </>
          ))}
          <ActionButton
            frame={frame}
            action={recruitPaths.tables(draw.slug)}
            label={texts.print}
            fields={{ ...asked, format: 'pdf' }}
          />
        </>
      ) : null}
    </Layout>
  )
}
