/**
 * The law of the house: who may lean on whom. Each rule is an error, and `src/law/law.test.ts` plants
 * a forbidden import for each of them to prove that it bites. The reasons are told at length in
 * ARCHITECTURE.md and docs/decisions/0001-rooms-not-floors.md.
 */
const rooms = require('./src/floor-plan.json')
/** Rooms that are cut along their subjects, each with its sub-rooms in order: docs/decisions/0044. */
const subRooms = require('./src/sub-rooms.json')

/** Tests, benches, and what only they may use: outside most of the law. */
const tests = String.raw`\.(test|bench)\.tsx?$|^src/(law|proofs)/|^src/platform/testing/|^src/platform/[^/]+/testing/|^src/modules/[^/]+/testing/|^src/modules/[^/]+/samples\.ts$`
/** The files that know every room: `src/app.ts`, `src/server.ts`, and the command line. */
const composition = '^src/([^/]+\\.tsx?$|cli/)'

/** A role is a file or a folder of a room; what is neither role, door nor plate is a noun. */
const kind = '[a-z-]+-kind'
const roles = [
  'store',
  'actions',
  'routes',
  'pages',
  'documents',
  'mails',
  'jobs',
  'migrations',
  // A kind of instrument, `sessions-kind.ts`: it opens, closes and reads.
  kind,
  'demo',
]
const subNames = [...new Set(Object.values(subRooms).flat())].join('|')
/** A sub-room has roles and nouns like a room. */
const inside = `(?:(?:${subNames})/|(?!(?:${subNames})/))`
const role = (...names) => `^src/modules/([^/]+)/${inside}(?:${names.join('|')})(?:/|\\.tsx?$)`
const sameRoom = (...names) => `^src/modules/$1/${inside}(?:${names.join('|')})(?:/|\\.tsx?$)`
const nouns = `^src/modules/([^/]+)/${inside}(?!(?:${roles.join('|')})(?:/|\\.tsx?$)|(?:index|part|module)\\.ts$)`
const texts = `^src/modules/([^/]+)/${inside}texts[/.]`
/** What a sub-room lets the others run; its `nouns.ts` is a noun like those that it hands on. */
const anySubDoor = `^src/modules/[^/]+/(?:${subNames})/(?:index|nouns|part)\\.ts$`
const subDoor = `^src/modules/[^/]+/(?:${subNames})/index\\.ts$`
/** `browser.ts`: what an island of another room may take, where there is neither server nor base. */
const door = '^src/modules/[^/]+/(?:index|browser)\\.ts$'
/** `browser.ts`: what a page may load of an engine, without its solver. */
const engineDoor = '^src/engines/[^/]+/(?:index|browser)\\.ts$'
const browserDoor = '^src/engines/[^/]+/browser\\.ts$'

const sortition = '^src/engines/sortition/'
const timestamps = '^src/engines/timestamps/'

const typesOnly = ['type-only', 'type-import']
const sql = '^node_modules/(@types/)?(kysely|pg|pg-copy-streams|graphile-worker)/'
const honoView = '^node_modules/hono/dist/(?:types/)?(?:jsx|helper/html|utils/html)[/.]'
const hono = '^node_modules/(hono|@hono)/'
/** Files of types that describe columns to the query builder. */
const tables = '(?:[/-](?:tables|column-types)|/tables/[a-z0-9-]+)\\.ts$'
/** Libraries that only compute and draw: they may be used where nothing may act. */
const pure =
  '^node_modules/(zod|markdown-it|d3-geo|topojson-client|qrcode|jsqr|ical\\.js|fast-xml-parser)/'

const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

/** Rule 15: one rule per room, from the one ordered list. A room leans only on the rooms before it. */
const floorPlan = rooms.slice(0, -1).map((room, at) => {
  const later = rooms.slice(at + 1).join('|')
  return forbid(
    `floor-plan-${room}`,
    `${room} leans only on the rooms before it; later rooms listen to what it announces.`,
    { path: `^src/modules/${room}/`, pathNot: tests },
    { path: `^src/modules/(${later})/` },
  )
})

/** Rule 16: a room that is cut has sub-rooms in order, above a ground that all of them stand on. */
const insideRooms = Object.entries(subRooms).flatMap(([room, subs]) => {
  const at = `^src/modules/${room}`
  // What puts the room together: its plate, its doors, what happens later, its stories.
  const whole = `${at}/(?:(?:module|index|offline)\\.ts$|jobs(?:/|\\.ts$)|demo/)`
  return [
    forbid(
      `ground-of-${room}`,
      `What all sub-rooms of ${room} stand on leans on none of them.`,
      { path: `${at}/(?!(?:${subNames})/)`, pathNot: [tests, whole] },
      { path: `${at}/(?:${subNames})/` },
    ),
    ...subs
      .slice(0, -1)
      .map((sub, place) =>
        forbid(
          `order-in-${room}-${sub}`,
          `${sub} leans only on the sub-rooms before it, and on the ground of ${room}.`,
          { path: `${at}/${sub}/`, pathNot: tests },
          { path: `${at}/(?:${subs.slice(place + 1).join('|')})/` },
        ),
      ),
  ]
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Nothing leans on something that leans on it, types included.',
      {},
      { circular: true },
    ),
    forbid(
      'kit-leans-on-nothing',
      'The kit is pure and tiny: zod, and the reader of Markdown in `prose`, not even Node.',
      { path: '^src/kit/', pathNot: tests },
      { pathNot: ['^src/kit/', '^node_modules/(zod|markdown-it)/'] },
    ),
    forbid(
      'one-reader-of-text',
      'What people write is read in one place, the same way for pages, documents and letters.',
      { path: '^src/', pathNot: ['^src/kit/prose/', tests] },
      { path: '^node_modules/(@types/)?markdown-it/' },
    ),
    forbid(
      'engines-are-pure',
      'An engine leans on itself and the kit, so that it can be replayed, and moved elsewhere.',
      { path: '^src/engines/([^/]+)/', pathNot: [tests, sortition, timestamps] },
      { pathNot: ['^src/engines/$1/', '^src/kit/'] },
    ),
    forbid(
      'sortition-has-two-libraries',
      'The draw solves linear programs and checks a public beacon: two libraries that only compute.',
      { path: sortition, pathNot: tests },
      { pathNot: [sortition, '^node_modules/(highs|@noble/curves)/'] },
    ),
    forbid(
      'timestamps-read-and-check',
      'A stamp is read with one library, and its signature checked by Node: neither reads nor sends anything.',
      { path: timestamps, pathNot: tests },
      { pathNot: [timestamps, '^src/kit/', '^node_modules/asn1js/', '^(node:)?crypto$'] },
    ),
    forbid(
      'ui-knows-no-room',
      'A component gets what it draws as props: no room, no platform, no engine, not even Node.',
      { path: '^src/ui/', pathNot: tests },
      { pathNot: ['^src/ui/', '^src/kit/', honoView, pure] },
    ),
    forbid(
      'platform-knows-no-room',
      'Plumbing does not read the mail: no room, no page, no composition.',
      { path: '^src/platform/', pathNot: tests },
      { path: '^src/', pathNot: ['^src/platform/', '^src/kit/'] },
    ),
    forbid(
      'enter-a-room-by-its-door',
      'From another room, take index.ts only: the inside may move.',
      { path: '^src/modules/([^/]+)/' },
      { path: '^src/modules/', pathNot: ['^src/modules/$1/', door] },
    ),
    forbid(
      'enter-a-room-by-its-door-from-outside',
      'From outside the rooms, take index.ts, offline.ts (what needs neither server nor base), or module.ts where the house is put together.',
      { path: '^src/(?!modules/)', pathNot: tests },
      { path: '^src/modules/', pathNot: [door, '^src/modules/[^/]+/(?:module|offline)\\.ts$'] },
    ),
    forbid(
      'the-door-is-for-others',
      'Inside a room, import the file itself: a door used from inside ties every file to every other.',
      { path: '^src/modules/([^/]+)/', pathNot: tests },
      { path: '^src/modules/$1/index\\.ts$' },
    ),
    forbid(
      'enter-a-sub-room-by-its-door',
      'From another sub-room, take nouns.ts (what is pure) or index.ts (what acts and shows).',
      { path: `^src/modules/([^/]+)/(${subNames})/`, pathNot: tests },
      { path: `^src/modules/$1/(?:${subNames})/`, pathNot: ['^src/modules/$1/$2/', anySubDoor] },
    ),
    forbid(
      'enter-a-sub-room-by-its-door-from-the-ground',
      'What puts a room together takes the doors of its sub-rooms too.',
      { path: `^src/modules/([^/]+)/(?!(?:${subNames})/)`, pathNot: tests },
      { path: `^src/modules/$1/(?:${subNames})/`, pathNot: anySubDoor },
    ),
    forbid(
      'the-door-of-a-sub-room-is-for-others',
      'Inside a sub-room, import the file itself.',
      { path: `^src/modules/([^/]+)/(${subNames})/`, pathNot: tests },
      { path: '^src/modules/$1/$2/(?:index|nouns|part)\\.ts$' },
    ),
    forbid(
      'parts-are-for-plates',
      'part.ts is what a sub-room adds to the plate of its room.',
      { path: '^src/modules/', pathNot: [tests, '^src/modules/[^/]+/module\\.ts$'] },
      { path: `^src/modules/[^/]+/(?:${subNames})/part\\.ts$` },
    ),
    forbid(
      'enter-an-engine-by-its-door',
      'From outside an engine, take index.ts only.',
      { path: '^src/(?!engines/)', pathNot: tests },
      { path: '^src/engines/', pathNot: engineDoor },
    ),
    forbid(
      'nouns-are-pure',
      'A noun says what a thing is: it stores, acts, shows and sends nothing.',
      { path: nouns, pathNot: [tests, texts] },
      { path: [sameRoom(...roles, 'module'), '^src/ui/', composition] },
    ),
    forbid(
      'texts-only-speak',
      'A file of sentences may name the refusals that an action can give, and nothing else of roles.',
      { path: texts, pathNot: tests },
      {
        path: [sameRoom(...roles, 'module'), '^src/ui/', composition],
        dependencyTypesNot: typesOnly,
      },
    ),
    // Types cross where values may not: a register's type from the platform, an id from a door.
    forbid(
      'nouns-take-types-only',
      'A noun may name a type of the platform or of another room, and run nothing of them.',
      { path: nouns, pathNot: tests },
      // What a room hands to islands computes, and nothing else.
      {
        path: ['^src/platform/', door, subDoor],
        pathNot: String.raw`^src/modules/[^/]+/browser\.ts$`,
        dependencyTypesNot: typesOnly,
      },
    ),
    forbid(
      'nouns-know-no-system',
      'A noun runs without Node, network or library, zod excepted.',
      { path: nouns, pathNot: tests },
      {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: ['^node_modules/zod/', '^node_modules/@types/', sql, hono],
      },
    ),
    forbid(
      'pages-only-draw',
      'Props in, HTML out: a page, a document or a mail reads and does nothing by itself.',
      { path: role('pages', 'documents', 'mails'), pathNot: tests },
      { path: sameRoom('store', 'actions', 'routes', 'jobs', 'module', 'demo') },
    ),
    forbid(
      'pages-get-what-they-show',
      'A page, a document or a mail receives what it shows; it takes only types of the platform.',
      { path: role('pages', 'documents', 'mails'), pathNot: tests },
      { path: '^src/platform/', dependencyTypesNot: typesOnly },
    ),
    forbid(
      'pages-know-no-system',
      'A page runs without Node or network.',
      { path: role('pages', 'documents', 'mails'), pathNot: tests },
      { dependencyTypes: ['core', 'npm', 'npm-dev'], pathNot: [honoView, pure, sql, hono] },
    ),
    forbid(
      'islands-stay-in-the-browser',
      'A script of the browser takes other islands, nouns and the kit: nothing of the server.',
      { path: '\\.island\\.tsx?$' },
      // The reader of QR codes is a library that computes: it is loaded by the page of a door alone.
      { pathNot: ['\\.island\\.tsx?$', '^src/kit/', nouns, browserDoor, '^node_modules/jsqr/'] },
    ),
    forbid(
      'actions-know-no-page',
      'The same verb serves a page, a job and the command line.',
      { path: role('actions', 'store', 'jobs', kind), pathNot: tests },
      { path: [sameRoom('pages', 'routes', 'module'), '^src/ui/'] },
    ),
    forbid(
      'actions-get-the-world',
      'An action or a store receives the world as its first argument; it takes only types of it.',
      // The room of operations shows what the platform itself keeps: docs/decisions/0018.
      { path: role('actions', 'store'), pathNot: [tests, '^src/modules/operations/'] },
      {
        path: '^src/platform/',
        // A thread reads what it is given, its table holds numbers, a condition on words is SQL, blocks are written as
        // signs or as a paper that goes with a letter, content is the house's own words, a hash is computed, and a staged
        // import is SQL over the tables that its store names: none is the world. Views of lists, copies, versions of texts and letters kept are
        // stores themselves: a room writes the views, the copies, why something goes on and which form may be sent again, another tells the letters to whoever they were for.
        pathNot: String.raw`^src/platform/(threads/run-thread|imports/(?:readers|staged-store)|database/by-words|content|secrets/[a-z0-9-]+|lists/saved-views|copies/copies|reopenings/reopenings|forms/free-forms|histories/text-versions|mail/kept-letters|documents/(?:markdown|pdf))\.ts$`,
        dependencyTypesNot: typesOnly,
      },
    ),
    forbid(
      'stores-only-store',
      'A store speaks SQL and nothing else: it starts no act and sends nothing.',
      { path: role('store'), pathNot: tests },
      { path: sameRoom('actions', 'jobs', 'documents', 'mails', kind, 'demo') },
    ),
    forbid(
      'only-stores-speak-sql',
      'One place to review. The types of tables may name those of the query builder.',
      { path: '^src/', pathNot: [tests, role('store'), '^src/platform/', tables] },
      { path: sql },
    ),
    forbid(
      'tables-are-types',
      'A file of tables describes columns; it runs no query.',
      { path: tables, pathNot: '^src/platform/' },
      { path: sql, dependencyTypesNot: typesOnly },
    ),
    forbid(
      'only-routes-speak-http',
      'The HTTP library is met in routes and in the platform: one place to replace it.',
      { path: '^src/', pathNot: [tests, role('routes'), '^src/platform/', composition] },
      { path: hono, pathNot: honoView },
    ),
    forbid(
      'only-the-house-reads-plates',
      'One list of rooms, in app.ts.',
      { path: '^src/', pathNot: [tests, composition] },
      { path: '^src/modules/[^/]+/module\\.ts$' },
    ),
    forbid(
      'source-never-imports-tests',
      'What runs for people does not lean on what runs for us.',
      { path: '^src/', pathNot: tests },
      { path: tests },
    ),
    forbid(
      'no-development-tools-at-run-time',
      'An installation without the tools of development must start.',
      { path: '^src/', pathNot: tests },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: typesOnly },
    ),
    forbid('imports-exist', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    ...floorPlan,
    ...insideRooms,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Types count: a circle of types is a circle for the reader too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // The law's own test judges a copy of the house whose node_modules is a link.
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
