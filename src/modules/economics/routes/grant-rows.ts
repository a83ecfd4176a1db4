import { z } from 'zod'
import type { Day } from '#kit/dates.ts'
import { requiredDay } from '#kit/fields.ts'
import type { RawForm } from '#kit/form.ts'
import { typedCents } from '#kit/forms/money-fields.ts'
import type { Bulk } from '#kit/lists/bulk.ts'
import type { CellEdit } from '#kit/lists/cell-edit.ts'
import { refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import type { Ctx } from '#platform/context.ts'
import type { CellAct, RowEdits } from '#platform/lists/edit-routes.ts'
import type { OpenedList } from '#platform/lists/opened-list.ts'
import { rowsRoute } from '#platform/lists/rows-routes.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { editGrant, removeGrant } from '../actions/keep-grants.ts'
import { type Grant, type GrantForm, grantForm, isReportTooEarly } from '../grant.ts'
import type { ShownGrant } from '../pages/FundingPages.tsx'
import { paths } from '../paths.ts'
import { keepers, mayKeepEconomics } from '../permissions.ts'
import { listGrants } from '../store/grants.ts'
import { listProjects, lockProject } from '../store/projects.ts'
import { grantRowTexts } from '../texts/grant-rows.ts'

type Edge = 'forbidden' | 'not-found'

/** Of the form of a grant, what its list writes as well. */
type Written = 'state' | 'endsOn'

export function grantCell(field: Written): CellEdit<ShownGrant> {
  return {
    asked: grantForm.fields[field],
    typed: (grant) => grant[field],
    // Whoever opens this list keeps it.
    may: () => true,
  }
}

const written = (field: Written): CellAct<ShownGrant, GrantForm, Edge> => ({
  field,
  form: typedGrant,
  shape: grantForm.shape,
  days: grantForm.days,
  act: (c, { id, project }, form) => editGrant(c.var.ctx, project.slug, id, form),
})

function typedGrant(grant: Grant): RawForm {
  return {
    ...{ funder: grant.funder, kind: grant.kind, state: grant.state },
    askedCents: typedCents(grant.askedCents) ?? '',
    grantedCents: grant.grantedCents === undefined ? '' : (typedCents(grant.grantedCents) ?? ''),
    ...{ startsOn: grant.startsOn, endsOn: grant.endsOn, conditions: grant.conditions },
    reportDueOn: grant.reportDueOn ?? '',
    reportSentOn: grant.reportSentOn ?? '',
    natures: [...grant.natures],
  }
}

export const grantEdits: RowEdits<ShownGrant, Edge> = {
  row: (c, id) => lockedGrant(c.var.ctx, id),
  columns: { etat: written('state'), 'jusqu-au': written('endsOn') },
  refusals: () => ({}),
  saved: ({ projectId }) => ({
    act: 'economics.grant-written',
    subject: `economics:${projectId}`,
  }),
}

/** Read again once its project is held: whoever saved it meanwhile was waited for. */
async function lockedGrant({ db }: Ctx, id: string): Promise<ShownGrant | undefined> {
  const found = (await listGrants(db)).find((grant) => grant.id === id)
  const of = found && (await listProjects(db)).find((project) => project.id === found.projectId)
  const project = of && (await lockProject(db, of.slug))
  const grant =
    project && (await listGrants(db, [project.id])).find(({ id: standing }) => standing === id)
  return grant && { ...grant, project }
}

export function grantBulk(locale: Locale, today: Day): Bulk<ShownGrant> {
  const texts = grantRowTexts[locale]
  return {
    idOf: ({ id }) => id,
    nameOf: ({ funder, project }) => `${funder}, ${project.title}`,
    acts: [
      {
        key: 'comptes-rendus',
        label: texts.report,
        action: paths.grantsReported,
        leaves: ({ reportSentOn, state }) => {
          if (reportSentOn !== undefined) return texts.refusals['report-sent']
          return state === 'signed' ? undefined : texts.refusals['not-signed']
        },
        confirm: texts.reportConfirm,
        nothing: texts.reportNothing,
        asks: [{ name: 'sentOn', asked: grantForm.fields.reportSentOn, typed: today }],
      },
      {
        key: 'retirer',
        label: texts.remove,
        action: paths.grantsRemoved,
        confirm: texts.removeConfirm,
      },
    ],
  }
}

const reported = z.object({ sentOn: requiredDay })

export function grantRowsRoutes(
  open: (c: HttpContext) => Promise<OpenedList<ShownGrant>>,
): readonly Route[] {
  const onRows = { audience: keepers, may: mayKeepEconomics, open } as const
  return [
    rowsRoute({
      ...onRows,
      key: 'comptes-rendus',
      path: paths.grantsReported,
      shape: reported,
      days: { sentOn: 'up-to-today' },
      each: async (ctx, { id }, { sentOn }) => {
        const grant = await lockedGrant(ctx, id)
        if (!grant) return refused('not-found')
        if (grant.reportSentOn !== undefined) return refused('report-sent')
        if (grant.state !== 'signed') return refused('not-signed')
        if (isReportTooEarly(grant, sentOn)) return refused('report-too-early')
        const { project, natures, ...rest } = grant
        return editGrant(ctx, project.slug, id, {
          ...rest,
          ...{ natures: [...natures], reportSentOn: sentOn },
        })
      },
      refusals: (locale) => grantRowTexts[locale].refusals,
      done: (locale, count) => grantRowTexts[locale].reported(count),
    }),
    rowsRoute({
      ...onRows,
      key: 'retirer',
      path: paths.grantsRemoved,
      each: (ctx, { id, project }) => removeGrant(ctx, project.slug, id),
      refusals: () => ({}),
      done: (locale, count) => grantRowTexts[locale].removed(count),
    }),
  ]
}
