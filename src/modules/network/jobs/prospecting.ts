import { isId } from '#kit/ids.ts'
import type { Listener } from '#platform/module.ts'
import type { Part } from '#platform/parts.ts'
import {
  contactRemoved,
  contactStep,
  dropUnused,
  importAnnouncement,
  importGroup,
  undoAnnouncement,
  undoGroup,
} from '../contacts/index.ts'
import { contactTexts, importTexts } from '../contacts/nouns.ts'
import { loadDemoProspecting, removeDemoProspecting } from '../demo/load-demo-prospecting.ts'
import { reportNeeds } from '../needs/index.ts'
import { contactPaths } from '../paths/contact.ts'
import { prospectPaths } from '../paths/prospect.ts'
import { mayProspect } from '../permissions.ts'
import { exportProspecting, forgetInProspecting, purgeProspecting } from '../prospects/index.ts'
import { prospectTexts } from '../prospects/nouns.ts'

/** Long work goes by groups: each is a transaction, and announces the next. */
const listeners: readonly Listener[] = [
  {
    on: importAnnouncement,
    name: 'network.import-contacts',
    run: async (ctx, { id }) => {
      if (typeof id === 'string' && isId(id)) await importGroup(ctx, id)
    },
  },
  {
    on: contactRemoved,
    name: 'network.drop-unused-person',
    run: async (ctx, { personId }) => {
      if (typeof personId === 'string' && isId(personId)) await dropUnused(ctx, [personId])
    },
  },
  {
    on: undoAnnouncement,
    name: 'network.undo-contacts-import',
    run: async (ctx, { id }) => {
      if (typeof id === 'string' && isId(id)) await undoGroup(ctx, id)
    },
  },
]

/** What prospecting and the book of contacts give to the room. */
export const prospectingPart: Part = {
  // For the team only: nobody else prospects.
  links: (viewer, locale) =>
    mayProspect(viewer)
      ? [
          {
            label: prospectTexts[locale].title,
            href: prospectPaths.board,
          },
          // Looked for by its own name: it is not only for prospecting.
          { label: contactTexts[locale].title, href: contactPaths.list },
        ]
      : [],
  creations: (viewer, locale) =>
    mayProspect(viewer)
      ? [
          { label: prospectTexts[locale].add, href: prospectPaths.add },
          { label: contactTexts[locale].add, href: contactPaths.add },
          { label: importTexts[locale].title, href: contactPaths.importing },
        ]
      : [],
  listeners,
  firstSteps: async (ctx) => [await contactStep(ctx)],
  reportedNeeds: reportNeeds,
  demo: { load: loadDemoProspecting, remove: removeDemoProspecting },
  purge: purgeProspecting,
  personExport: exportProspecting,
  personErase: forgetInProspecting,
}
