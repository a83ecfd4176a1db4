import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { writtenLocale } from '#kit/texts.ts'
import { PrintSheetsForm } from '#modules/scans/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import type { OpinionMap } from '../../opinion-map.ts'
import { crumbsOf } from '../../pages/crumbs.ts'
import { paths } from '../../paths.ts'
import { isAsked, type Statement } from '../../statement.ts'
import { leastOnPaper, proposedForPaper } from '../map-sheet.ts'
import { sheetTexts } from '../texts/sheets.ts'

export interface MapSheetsPageProps {
  readonly frame: Frame
  readonly map: OpinionMap
  readonly statements: readonly Statement[]
  readonly forms: { readonly choice: FormState; readonly print: FormState }
}

/** Sheets of a map: its statements are chosen, printed here, and read on a page of their own. */
export function MapSheetsPage(props: MapSheetsPageProps) {
  const { frame, map, forms } = props
  const texts = sheetTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, map, { label: texts.title })}
      refused={Object.values(forms).some(({ problems }) => Object.keys(problems).length > 0)}
    >
      {map.onPaper ? <ChosenSheet {...props} chosen={map.onPaper} /> : <ChoiceForm {...props} />}
    </Layout>
  )
}

function ChoiceForm({ frame, map, statements, forms }: MapSheetsPageProps) {
  const texts = sheetTexts[frame.locale]
  const asked = statements.filter(isAsked)
  return (
    <section>
      <h2>{texts.chooseTitle}</h2>
      <p>
        {asked.length <= leastOnPaper ? texts.chooseAll : texts.chooseSome} {texts.chooseOnce}
      </p>
      <Form
        frame={frame}
        id="enonces"
        action={paths.paper(map.slug)}
        form={forms.choice}
        submit={texts.choose}
      >
        <CheckBoxes
          name="statements"
          label={texts.statements}
          form={forms.choice}
          value={proposedForPaper(statements, map.counted).map(String)}
          options={asked.map(({ number, text }) => ({
            ...{ value: String(number), label: `${number}. ${plainProse(text)}` },
          }))}
          required
        />
      </Form>
    </section>
  )
}

function ChosenSheet({
  frame,
  map,
  statements,
  forms,
  chosen,
}: MapSheetsPageProps & { readonly chosen: readonly number[] }) {
  const texts = sheetTexts[frame.locale]
  return (
    <>
      <section>
        <h2>{texts.printTitle}</h2>
        <p>{map.access === 'codes' ? texts.codes : texts.numbers}</p>
        <PrintSheetsForm
          {...{ frame, texts, form: forms.print }}
          id="feuilles"
          action={paths.sheets(map.slug)}
        />
      </section>
      <section>
        <h2>{texts.readTitle}</h2>
        <p>
          <ButtonLink href={paths.scans(map.slug)} tone="quiet">
            {texts.read}
          </ButtonLink>
        </p>
      </section>
      <section>
        <h2>{texts.onSheet}</h2>
        <ul>
          {statements
            .filter(({ number }) => chosen.includes(number))
            .map((statement) => (
              <li>
                {statement.number}. <span lang={writtenLocale}>{plainProse(statement.text)}</span>
                {isAsked(statement) ? null : ` (${texts.takenOut})`}
              </li>
            ))}
        </ul>
      </section>
    </>
  )
}
