import { addDays, dayOf } from '#kit/dates.ts'
import type { Part } from '#platform/parts.ts'
import {
  eraseSigner,
  exportSigner,
  listVersions,
  purgeSignatures,
  remindSignatures,
} from '../declaration/index.ts'
import { linkDays, signerDays } from '../declaration/nouns.ts'
import { loadDemoNetwork, removeDemoNetwork } from '../demo/load-demo-network.ts'
import {
  exportAuthor,
  forgetAuthor,
  listMoments,
  listSections,
  purgeExchanges,
} from '../dossiers/index.ts'
import { exchangeDays } from '../dossiers/nouns.ts'
import { erasePersonFromElections, exportHandOvers, purgeElections } from '../mandates/index.ts'
import { electionDays } from '../mandates/nouns.ts'
import { paths } from '../paths.ts'
import { mayFollowMandates } from '../permissions.ts'
import { networkTexts } from '../texts/network.ts'

const openLicence = {
  name: 'Licence Ouverte 2.0',
  href: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

/** The public word of territories, the team's journal with them, and the people who follow one another. */
export const declarationPart: Part = {
  timetable: [
    {
      name: 'network.remind-signatures',
      cron: '55 7 * * *',
      run: async (ctx) => {
        await remindSignatures(ctx)
      },
    },
  ],
  purge: async (ctx) => {
    const today = dayOf(ctx.now)
    const before = { asked: addDays(today, -linkDays), news: addDays(today, -signerDays) }
    const signatures = await purgeSignatures(ctx.db, today, before)
    const exchanges = await purgeExchanges(ctx.db, addDays(today, -exchangeDays))
    return signatures + exchanges + (await purgeElections(ctx.db, addDays(today, -electionDays)))
  },
  personExport: async (db, personId) => ({
    signatures: await exportSigner(db, personId),
    notedExchanges: await exportAuthor(db, personId),
    handOvers: await exportHandOvers(db, personId),
  }),
  personErase: async ({ db }, personId) => {
    await eraseSigner(db, personId)
    await forgetAuthor(db, personId)
    await erasePersonFromElections(db, personId)
  },
  territorySections: listSections,
  territoryMoments: listMoments,
  publicPages: async (db) => {
    const [latest] = await listVersions(db)
    if (!latest) return []
    const changed = new Date(`${latest.publishedOn}T12:00:00Z`)
    return [paths.network, paths.declaration].map((path) => ({ path, changed }))
  },
  openData: (locale) => {
    const texts = networkTexts[locale]
    return [
      {
        key: 'reseau',
        title: texts.openData,
        description: texts.openDataText,
        keywords: [...texts.openDataWords],
        licence: openLicence,
        files: [
          { href: paths.json, format: 'JSON', mediaType: 'application/json' },
          {
            href: paths.membersCsv,
            format: 'CSV',
            mediaType: 'text/csv',
            label: texts.membersFile,
          },
          {
            href: paths.signaturesCsv,
            format: 'CSV',
            mediaType: 'text/csv',
            label: texts.signaturesFile,
          },
        ],
      },
    ]
  },
  demo: { load: loadDemoNetwork, remove: removeDemoNetwork },
  links: (viewer, locale) =>
    mayFollowMandates(viewer)
      ? [
          { label: networkTexts[locale].mandates, href: paths.mandates },
          { label: networkTexts[locale].health, href: paths.health },
        ]
      : [],
}
