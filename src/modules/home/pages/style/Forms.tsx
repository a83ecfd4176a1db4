import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Combobox } from '#ui/Combobox/Combobox.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { FieldRows } from '#ui/FieldRows/FieldRows.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid } from '#ui/Grid/Grid.tsx'
import { PasteForm } from '#ui/Grid/PasteForm.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { ReopenForm } from '#ui/Reopening/ReopenForm.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { gridForm, refusedForm, sampleGrid, sampleQuestions } from './samples.ts'
import { styleTexts } from './texts.ts'

export function Forms({ frame }: { frame: Frame }) {
  const { parts } = styleTexts[frame.locale]
  return (
    <>
      <section id="formulaire">
        <h2>{parts.form}</h2>
        <SampleForm frame={frame} form={emptyForm} id="vierge" />
      </section>
      <section id="a-revoir">
        <h2>{parts.refused}</h2>
        <SampleForm frame={frame} form={refusedForm} id="refuse" />
      </section>
      <section id="reouverture">
        <ReopenForm
          frame={frame}
          action="/style"
          label="Rouvrir la mission"
          lead="Elle revient dans la liste."
        />
      </section>
      <section id="grille">
        <h2>{parts.grid}</h2>
        <Form frame={frame} action="/style" form={gridForm} submit="Enregistrer" id="lignes">
          <Grid
            frame={frame}
            grid={sampleGrid}
            form={gridForm}
            rows={[{ id: 'une', typed: { poste: 'Salle', montant: '120' } }]}
          />
        </Form>
        <PasteForm frame={frame} grid={sampleGrid} action="/style" form={emptyForm} />
      </section>
    </>
  )
}

function SampleForm({ frame, form, id }: { frame: Frame; form: FormState; id: string }) {
  return (
    <Form
      frame={frame}
      action="/style"
      form={form}
      submit="Envoyer la proposition"
      id={id}
      multipart
    >
      <AskedFields fields={sampleQuestions.fields} form={form} locale={frame.locale} />
      <TextField
        name="adresse"
        label="Votre adresse électronique"
        type="email"
        autocomplete="email"
        form={form}
        required
      />
      <NumberField name="budget" label="Budget prévu" unit="€" form={form} />
      <DateField name="debut" label="Quand commencer ?" form={form} required />
      <Combobox
        name="commune"
        label="Votre commune"
        hint="Nom, code postal ou code INSEE."
        source="/territoires/suggestions"
        form={form}
        required
      />
      <Select
        name="defi"
        label="À quel défi cela répond-il ?"
        form={form}
        value="inclure"
        options={[
          { value: 'recruter', label: 'Recruter au-delà des habitué·es' },
          { value: 'inclure', label: 'Inclure celles et ceux qu’on n’entend pas' },
        ]}
      />
      <Radios
        name="taille"
        label="Combien de personnes ?"
        hint="Une estimation suffit."
        form={form}
        required
        options={[
          { value: 'petit', label: 'Moins de vingt' },
          { value: 'moyen', label: 'De vingt à cinquante', hint: 'Le plus courant.' },
          { value: 'grand', label: 'Plus de cinquante' },
        ]}
      />
      <CheckBoxes
        name="mobilisation"
        label="Comment inviter ?"
        form={form}
        value={['lettre']}
        options={[
          { value: 'lettre', label: 'Par lettre' },
          { value: 'porte', label: 'En frappant aux portes', hint: 'Deux personnes, toujours.' },
          { value: 'affiche', label: 'Par affiche' },
        ]}
      />
      <FieldRows
        name="options"
        label="Options à proposer"
        hint="Deux au moins."
        form={form}
        row="Option"
        least={2}
        most={10}
        action="/style"
        gesture="_row"
        required
        cells={[
          {
            name: 'nom',
            label: 'Nom de l’option',
            draw: (name) => <TextField name={name} label="Nom de l’option" form={form} required />,
          },
        ]}
      />
      <TextArea name="texte" label="Racontez l’idée" form={form} rows={4} />
      <MarkdownArea name="recit" label="Le récit" form={form} rows={4} />
      <FileField name="photo" label="Une photo" accept="image/*" form={form} />
      <CheckBox
        name="accord"
        label="J’ai l’accord des personnes sur la photo"
        form={form}
        required
      />
    </Form>
  )
}
