import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { locales } from '#kit/texts.ts'
import { PrintSheetsForm } from '#modules/scans/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import type { Crumb } from '#ui/Layout/Crumbs.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { roleSheetTexts } from '../texts/role-sheet.ts'

export interface RoleSheetsPageProps {
  readonly frame: Frame
  readonly role: string
  readonly crumbs: readonly Crumb[]
  readonly print: string
  readonly scans: string
  readonly form: FormState
}

/** Sheets of one role: printed here, read on a page of their own. */
export function RoleSheetsPage({ frame, role, crumbs, print, scans, form }: RoleSheetsPageProps) {
  const texts = roleSheetTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title(role)}
      lead={texts.lead}
      crumbs={[...crumbs]}
      refused={Object.keys(form.problems).length > 0}
    >
      <p>
        <ButtonLink href={scans}>{texts.scan}</ButtonLink>
      </p>
      <PrintSheetsForm
        {...{ frame, form, texts }}
        languages={locales}
        id="feuilles"
        action={print}
      />
    </Layout>
  )
}
