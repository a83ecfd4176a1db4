import { worksOnExperiment } from '#kit/viewer.ts'
import type { Things } from '#proofs/access/actions/matrix.ts'
import { onTeam, type Persona } from '#proofs/access/actions/personas.ts'
import type { RoomProofs } from '#proofs/access/handed.ts'

const thing = '/discussions/:kind/:id'
const comment = `${thing}/:comment`
const draft = '/brouillons/:token'
const stop = '/discussions/courriels/:token/:kind'

/** A thing of an experiment, which its team discusses. */
const plotId = '01900000-0000-7000-8000-00000000bb01'
const here = async (t: Things) => ({ experimentId: await t.id('experiments') })

async function kinds(t: Things) {
  const experimentId = await t.id('experiments')
  const find = async () => ({
    id: plotId,
    title: 'La parcelle',
    href: '/',
    readers: 'lab-and-team' as const,
    may: (viewer: Parameters<typeof worksOnExperiment>[0]) =>
      worksOnExperiment(viewer, experimentId),
  })
  const draft = async () => ({ title: 'La parcelle', language: 'fr' as const, parts: [] })
  return {
    all: () => [{ discussed: [{ kind: 'plot', family: 'lab' as const, pages: [], find, draft }] }],
  }
}

/** The thing itself, as a page hands it to an act. */
async function plot(t: Things) {
  const [asked] = (await kinds(t)).all().flatMap(({ discussed }) => discussed)
  return { ...(await asked?.find()), kind: 'plot' }
}

const link = {
  ...{ id: '01900000-0000-7000-8000-00000000bb04', kind: 'plot', thingId: plotId },
  ...{ forWhom: 'La mairie', mayRemark: true, createdBy: undefined, closedAt: undefined },
  ...{ createdAt: new Date(0), endsAt: new Date(0) },
}

/** Said by whoever owns the sample: somebody of no team, or of the one here. */
async function message(t: Things, by?: string) {
  const id = '01900000-0000-7000-8000-00000000bb02'
  const author = by ?? '01900000-0000-7000-8000-00000000bb03'
  await t.run(`insert into discussion_comments (id, kind, thing_id, author_id, body, written_at, asked_of)
    values ('${id}', 'plot', '${plotId}', '${author}', 'La haie', now(), '${author}')`)
  const none = { parentId: undefined, editedAt: undefined, removedAt: undefined }
  const row = { id, kind: 'plot', thingId: plotId, authorId: author, body: 'La haie' }
  return { ...row, ...none, writtenAt: new Date(0), askedOf: author }
}

/** Their own words, of people who work on the experiment; nobody else’s, the lab’s included. */
const nobodyElses: readonly Persona[] = []

export const proofs: RoomProofs = {
  rules: {
    anyone: ['GET /discussions/courriels/arretes'],
    'signed-in': [
      'GET /discussions',
      'GET /mon-compte/discussions',
      'POST /mon-compte/discussions',
    ],
    'whoever-has-the-link': [
      `GET ${stop}`,
      `POST ${stop}`,
      `GET ${draft}`,
      `POST ${draft}`,
      `GET ${draft}/:code`,
      `POST ${draft}/:code/remarque`,
    ],
    // Each kind of thing, and each who, are played by src/proofs/discussed.test.ts.
    team: [
      `GET ${thing}`,
      `POST ${thing}`,
      `POST ${thing}/suivre`,
      `POST ${thing}/lu`,
      `GET ${thing}/partager`,
      `POST ${thing}/partager`,
      `POST ${thing}/partager/:link/fermer`,
      `POST ${thing}/partager/:link/lu`,
      `GET ${comment}/repondre`,
      `POST ${comment}/repondre`,
      `GET ${comment}/modifier`,
      `POST ${comment}/modifier`,
      `POST ${comment}/retirer`,
      `GET ${comment}/joindre`,
      `POST ${comment}/joindre`,
      `GET ${comment}/fichiers/:file`,
      `GET ${comment}/fichiers/:file/apercu`,
      `POST ${comment}/fichiers/:file/retirer`,
      `POST ${comment}/regler`,
      `POST ${comment}/fait`,
    ],
  },

  acts: {
    writeComment: {
      may: onTeam,
      here,
      args: async (t) => [await kinds(t), 'plot', plotId, { body: 'La haie', tell: [] }],
    },
    followThing: { may: onTeam, here, args: async (t) => [await kinds(t), 'plot', plotId, true] },
    readMessages: { may: onTeam, here, args: async (t) => [await kinds(t), 'plot', plotId] },
    resolveComment: {
      may: onTeam,
      here,
      args: async (t) => [await kinds(t), await message(t), true],
    },
    editComment: {
      may: nobodyElses,
      here,
      args: async (t) => [await kinds(t), await message(t), 'La haie du fond'],
    },
    removeComment: {
      may: nobodyElses,
      here,
      args: async (t) => [await kinds(t), await message(t)],
    },
    joinFile: {
      may: nobodyElses,
      here,
      args: async (t) => [await kinds(t), await message(t), { file: undefined, alt: '' }],
    },
    removeFile: {
      may: nobodyElses,
      here,
      args: async (t) => [await kinds(t), await message(t), plotId],
    },
    shareDraft: {
      may: onTeam,
      here,
      args: async (t) => [
        await kinds(t),
        await plot(t),
        { forWhom: 'La mairie', days: 7, mayRemark: true },
      ],
    },
    closeLink: { may: onTeam, here, args: async (t) => [await kinds(t), link] },
    readRemarks: { may: onTeam, here, args: async (t) => [await kinds(t), link] },
    settleTask: {
      may: nobodyElses,
      here,
      args: async (t) => [await kinds(t), await message(t), true],
    },
  },

  noActs: {
    askedDoneUndo:
      'the rail asks it before it undoes: src/proofs/undo plays each without the right',
    listReaders: 'asks it of the people of a list, for an act or a page that asked it first',
    discussionAt: 'the edge asks it for each page: src/proofs/discussed.test.ts plays each kind',
    listWaiting: 'asks it of each line of the page of whoever looks: src/proofs/discussed.test.ts',
    listWaitingRemarks:
      'asks it of each line of the page of whoever looks: drafts/routes/drafts.test.ts',
    openLink:
      'asks it of whoever made the link: drafts/routes/drafts.test.ts takes their role away',
    openVisit: 'opens the link first, which asks it',
    listOwnFollowed:
      'asks it of each line of the page of whoever looks: src/proofs/discussed.test.ts',
  },

  tellsNobody: {
    'letters.ts#lead': 'a choice to make: each letter is played by routes/told.test.ts',
    'letters.ts#choice': 'the question above the choices',
    'letters.ts#stoppedText': 'says that nothing leaves any more',
    'letters.ts#old.ways': 'says that nothing leaves any more',
  },

  samples: {
    open: {
      [stop]: 'the link of a letter is itself the key',
      [draft]: 'the link of a draft is itself the key',
      [`${draft}/:code`]: 'the link of a draft is itself the key',
    },
  },

  async examples(staff) {
    await staff.open('/experiences')
    let first = 'no discussion'
    for (const experiment of await staff.links('/experiences/')) {
      await staff.open(experiment)
      const [found] = await staff.links('/discussions/experiment/')
      if (found) first = found
      if (found) break
    }
    await staff.open(first)
    const photo = { file: 'e2e/support/files/photo.png', fileAlt: 'La haie, du chemin' }
    await staff.send(first, { body: 'La haie est à tailler.', ...photo })
    await staff.open(first)
    const [file = 'no file'] = await staff.links('/fichiers/')
    const [edit = 'no message'] = (await staff.links(`${first}/`)).filter((address) =>
      address.endsWith('/modifier'),
    )
    const at = edit.replace(/\/[^/]+$/, '')
    return {
      [thing]: first,
      [`${comment}/repondre`]: `${at}/repondre`,
      [`${comment}/modifier`]: `${at}/modifier`,
      [`${comment}/joindre`]: `${at}/joindre`,
      [`${comment}/fichiers/:file`]: file,
      [`${comment}/fichiers/:file/apercu`]: `${file}/apercu`,
    }
  },
}
