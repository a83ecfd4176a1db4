import { expect, test } from 'vitest'
import { emptyForm, type FormState } from '#kit/form.ts'
import { formsShownIn } from '#kit/forms/drawn-forms.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '../CheckBox/CheckBox.tsx'
import { CheckBoxes } from '../CheckBoxes/CheckBoxes.tsx'
import { HiddenField } from '../HiddenField/HiddenField.tsx'
import { Radios } from '../Radios/Radios.tsx'
import { Select } from '../Select/Select.tsx'
import { TextArea } from '../TextArea/TextArea.tsx'
import { TextField } from '../TextField/TextField.tsx'
import { Form } from './Form.tsx'

const frame = { locale: 'fr', formMark: 'k'.repeat(64) } as Frame
const options = [
  { value: 'a', label: 'Lettre' },
  { value: 'b', label: 'Porte' },
]

function drawn(form: FormState, id?: string): string {
  return String(
    <Form frame={frame} action="/agir" form={form} submit="Envoyer" id={id}>
      <TextField name="nom" label="Nom" hint="Court." form={form} value="avant" required />
      <TextArea name="texte" label="Texte" form={form} />
      <Radios name="taille" label="Taille" form={form} options={options} required />
      <CheckBoxes name="moyens" label="Moyens" form={form} options={options} value={['a']} />
      <CheckBox name="accord" label="Accord" form={form} value="yes" />
      <Select name="defi" label="Défi" form={form} options={options} value="b" />
    </Form>,
  )
}

const refused: FormState = {
  values: { nom: 'tapé', taille: 'b' },
  problems: { taille: 'Choisissez.', nom: 'Trop court.', form: 'Revenez demain.' },
}

test('a form carries its one-time key, and never the native pop-ups of the browser', () => {
  const html = drawn(emptyForm)
  expect(html).toContain(`<input type="hidden" name="_key" value="${frame.formMark}"/>`)
  expect(html).toMatch(/<form [^>]*novalidate/)
  expect(html).not.toContain('error-summary')
})

test('the summary comes first, in the order of the form, and leads to each field by its label', () => {
  const html = drawn(refused)
  const items = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)
  expect(items).toEqual([
    'Revenez demain.',
    '<a href="#champ-nom">Nom\u00a0: Trop court.</a>',
    '<a href="#champ-taille">Taille\u00a0: Choisissez.</a>',
  ])
  expect(html.indexOf('error-summary')).toBeLessThan(html.indexOf('<label'))
  expect(html).toContain('3 réponses sont à revoir')
  expect(html).toContain('tabindex="-1"')
})

test('a refused field is said invalid, tied to its hint and to its problem', () => {
  const html = drawn(refused)
  expect(html).toMatch(
    /<input id="champ-nom" name="nom" required="" aria-invalid="true" aria-describedby="champ-nom-aide champ-nom-probleme"/,
  )
  expect(html).toContain('<p class="problem" id="champ-nom-probleme">Trop court.</p>')
  expect(html).toMatch(/<fieldset [^>]*aria-describedby="champ-taille-probleme"/)
})

test('what was typed is kept; a box that was unticked is not ticked again', () => {
  const html = drawn(refused)
  expect(html).toContain('value="tapé"')
  expect(html).toMatch(/value="b" checked=""/)
  expect(html).not.toMatch(/type="checkbox"[^>]*checked/)
  expect(drawn(emptyForm)).toMatch(/type="checkbox"[^>]*checked/)
  expect(drawn(emptyForm)).toContain('<option value="b" selected="">')
})

test('optional is said in words, required is not', () => {
  const html = drawn(emptyForm)
  expect(html).toContain('Texte<span class="optional"> (facultatif)</span>')
  expect(html).toMatch(/<label for="champ-nom">Nom<\/label>/)
})

test('two forms on a page keep their ids apart', () => {
  expect(drawn(refused, 'ajout')).toContain('href="#ajout-nom"')
  expect(drawn(refused, 'ajout')).not.toContain('champ-')
})

test('a long text keeps its first empty line', () => {
  const html = String(
    <TextArea name="t" label="T" form={{ values: { t: '\nsuite' }, problems: {} }} locale="fr" />,
  )
  expect(html).toContain('>\n\nsuite</textarea>')
})

const seenForm = (form: FormState, name = 'avant', seen = true) => (
  <Form frame={frame} action="/agir" form={form} submit="Envoyer" seen={seen}>
    <TextField name="nom" label="Nom" form={form} value={name} />
    <CheckBoxes name="moyens" label="Moyens" form={form} options={options} value={['b', 'a']} />
    <CheckBox name="accord" label="Accord" form={form} value="yes" />
    <Select name="defi" label="Défi" form={form} options={options} value="inconnu" />
    <Radios name="taille" label="Taille" form={form} options={options} value="b" />
    <HiddenField name="version" value="3" follows />
  </Form>
)

test('a form of what exists is heard field by field, as a browser would send it', () => {
  expect(formsShownIn(seenForm(emptyForm))).toEqual([
    {
      action: '/agir',
      fields: {
        nom: { value: 'avant' },
        moyens: { value: 'a\nb', said: 'Lettre, Porte', several: true, box: true },
        accord: { value: 'yes', said: 'coché', box: true },
        defi: { value: '', said: undefined },
        taille: { value: 'b', said: 'Porte' },
        version: { value: '3', quiet: true },
      },
    },
  ])
  expect(formsShownIn(seenForm(emptyForm, 'avant', false))).toEqual([])
})

test('it says that it arrived to its end, after its last field and before its button', () => {
  const whole = /name="version"[^>]*>.*<input type="hidden" name="_whole" value="yes"\/>.*<button/s
  expect(String(seenForm(emptyForm))).toMatch(whole)
  expect(String(seenForm(emptyForm, 'avant', false))).not.toContain('_whole')
})

test('its marks tell what it shows; refused, it keeps those of its page or has none', () => {
  const marksOf = (html: unknown) => /name="_seen" value="([^"]*)"/.exec(String(html))?.[1]
  const first = marksOf(seenForm(emptyForm))
  expect(first).toMatch(/^nom:\w+ moyens:\w+ /)
  expect(marksOf(seenForm(emptyForm, 'après'))).not.toBe(first)
  expect(marksOf(seenForm(refused))).toBeUndefined()
  const kept = { ...refused, values: { ...refused.values, _seen: 'nom:x' } }
  expect(marksOf(seenForm(kept))).toBe('nom:x')
})

test('a form that comes back because somebody else saved says that it saves anyway', () => {
  const over = { ...refused, values: { _over: 'yes' }, stands: { nom: 'Tout\nle texte' } }
  const html = String(seenForm(over))
  expect(html).toMatch(/<button type="submit"[^>]*>Enregistrer quand même<\/button>/)
  expect(html).toMatch(/<details class="stands"><summary>.*<p>Tout\nle texte<\/p><\/details>/)
  expect(String(seenForm(over, 'avant', false))).toContain('>Envoyer</button>')
  // The summary names the fields; what the other wrote is read beside each.
  const items = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item)
  expect(items[1]).toBe('<a href="#champ-nom">Nom</a>')
  expect(html).toContain('2 réponses sont à revoir')
})
