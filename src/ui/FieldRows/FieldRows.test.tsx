import { expect, test } from 'vitest'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { Form } from '../Form/Form.tsx'
import { TextField } from '../TextField/TextField.tsx'
import { FieldRows } from './FieldRows.tsx'

const frame = { locale: 'fr', formMark: 'k'.repeat(64) } as Frame

function drawn(form: FormState, most = 4): string {
  return String(
    <Form frame={frame} action="/agir" form={form} submit="Envoyer">
      <FieldRows
        name="options"
        label="Options"
        form={form}
        row="Option"
        least={2}
        most={most}
        action="/agir"
        gesture="_row"
        required
        cells={[
          {
            name: 'label',
            label: 'Nom',
            draw: (name) => <TextField name={name} label="Nom" form={form} required />,
          },
        ]}
      />
    </Form>,
  )
}

const values = { 'options.0.label': 'Banc', 'options.1.label': 'Arbre', 'options.2.label': '' }
const buttons = (html: string) =>
  [...html.matchAll(/name="_row" value="([^"]*)" formaction="([^"]*)"/g)].map(([, what, to]) => [
    what,
    to,
  ])

test('as many rows as were typed, two at least, each named by its rank', () => {
  expect(drawn(emptyForm).match(/<legend>Option \d<\/legend>/g)).toHaveLength(2)
  const html = drawn({ values, problems: {} })
  expect(html.match(/<legend>Option \d<\/legend>/g)).toHaveLength(3)
  expect(html).toContain('name="options.1.label" required="" ')
  expect(html).toContain('value="Arbre"')
})

test('a row moves, goes away, and another is asked for, by buttons that come back to it', () => {
  expect(buttons(drawn({ values, problems: {} }))).toEqual([
    ['options:down:0', '/agir#champ-options.1.label'],
    ['options:remove:0', '/agir#champ-options'],
    ['options:up:1', '/agir#champ-options.0.label'],
    ['options:down:1', '/agir#champ-options.2.label'],
    ['options:remove:1', '/agir#champ-options'],
    ['options:up:2', '/agir#champ-options.1.label'],
    ['options:remove:2', '/agir#champ-options'],
    ['options:add', '/agir#champ-options.3.label'],
  ])
  expect(buttons(drawn({ values, problems: {} }, 3)).at(-1)).not.toContain('options:add')
})

test('Enter saves: the first button of the form asks for no row', () => {
  const first = /<button[^>]*>/.exec(drawn(emptyForm))?.[0]
  expect(first).not.toContain('_row')
})

test('in the summary, a field is named with its row', () => {
  const html = drawn({ values, problems: { 'options.2.label': 'Remplissez ce champ.' } })
  expect(html).toContain(
    '<a href="#champ-options.2.label">Remplissez «\u00a0Option 3, Nom\u00a0».</a>',
  )
  expect(html).toContain('<p class="problem" id="champ-options.2.label-probleme">')
})
