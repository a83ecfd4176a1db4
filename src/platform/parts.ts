import type { NavigationLink } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx, Db } from './context.ts'
import type { Module, WordsAsked } from './module.ts'

type Links = (viewer: Viewer | undefined, locale: Locale) => readonly NavigationLink[]

/** What one subject of a large room contributes to the house. The owner of a subject adds its own to `module.ts`. */
export type Part = { readonly links?: Links } & Pick<
  Module,
  | 'timetable'
  | 'listeners'
  | 'purge'
  | 'personExport'
  | 'personErase'
  | 'territorySections'
  | 'territoryMoments'
  | 'newsletterItems'
  | 'reportedNeeds'
  | 'publicPages'
  | 'search'
  | 'waiting'
  | 'glance'
  | 'firstSteps'
  | 'openData'
  | 'creations'
  | 'demo'
>

/** All the parts as one room. */
export function joinParts(parts: readonly Part[]): Required<Part> {
  return {
    links: (viewer, locale) => parts.flatMap((part) => part.links?.(viewer, locale) ?? []),
    timetable: parts.flatMap((part) => part.timetable ?? []),
    listeners: parts.flatMap((part) => part.listeners ?? []),
    purge: async (ctx: Ctx) => {
      let gone = 0
      for (const part of parts) gone += (await part.purge?.(ctx)) ?? 0
      return gone
    },
    personExport: async (db: Db, personId: string) => {
      const all = await Promise.all(parts.map((part) => part.personExport?.(db, personId) ?? {}))
      return Object.assign({}, ...all)
    },
    personErase: async (ctx: Ctx, personId: string) => {
      for (const part of parts) await part.personErase?.(ctx, personId)
    },
    territorySections: async (...asked) =>
      (await Promise.all(parts.map((part) => part.territorySections?.(...asked) ?? []))).flat(),
    territoryMoments: async (...asked) =>
      (await Promise.all(parts.map((part) => part.territoryMoments?.(...asked) ?? []))).flat(),
    newsletterItems: async (...asked) =>
      (await Promise.all(parts.map((part) => part.newsletterItems?.(...asked) ?? []))).flat(),
    reportedNeeds: async (...asked) =>
      (await Promise.all(parts.map((part) => part.reportedNeeds?.(...asked) ?? []))).flat(),
    search: async (db: Db, asked: WordsAsked) =>
      (await Promise.all(parts.map((part) => part.search?.(db, asked) ?? []))).flat(),
    waiting: async (ctx, viewer) =>
      (await Promise.all(parts.map((part) => part.waiting?.(ctx, viewer) ?? []))).flat(),
    glance: async (ctx, viewer) =>
      (await Promise.all(parts.map((part) => part.glance?.(ctx, viewer) ?? []))).flat(),
    firstSteps: async (ctx) =>
      (await Promise.all(parts.map((part) => part.firstSteps?.(ctx) ?? []))).flat(),
    publicPages: async (db: Db) =>
      (await Promise.all(parts.map((part) => part.publicPages?.(db) ?? []))).flat(),
    creations: (viewer, locale) => parts.flatMap((part) => part.creations?.(viewer, locale) ?? []),
    openData: (locale) => parts.flatMap((part) => part.openData?.(locale) ?? []),
    demo: {
      load: async (ctx) => {
        for (const part of parts) await part.demo?.load(ctx)
      },
      // What came last leans on what came first: it goes first.
      remove: async (ctx) => {
        for (const part of parts.toReversed()) await part.demo?.remove(ctx)
      },
    },
  }
}
