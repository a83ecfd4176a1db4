import { isAdministrator, isStaff, type RoleName, type Viewer } from '#kit/viewer.ts'

type Someone = Viewer | undefined

/** The list of people, and anyone's page. */
export function mayListPeople(viewer: Someone): boolean {
  return isStaff(viewer)
}

export function maySeePerson(viewer: Someone, personId: string): boolean {
  return isStaff(viewer) || isOneself(viewer, personId)
}

/** The team welcomes anyone; only administrators make administrators. */
export function mayGrantRole(viewer: Someone, role: RoleName): boolean {
  return isAdministrator(viewer) || (isStaff(viewer) && role !== 'administrator')
}

export function mayEndRole(viewer: Someone, role: RoleName): boolean {
  return mayGrantRole(viewer, role)
}

export function mayInvite(viewer: Someone, roles: readonly RoleName[]): boolean {
  return isStaff(viewer) && roles.every((role) => mayGrantRole(viewer, role))
}

export function mayRecordMandate(viewer: Someone): boolean {
  return isStaff(viewer)
}

/** Name and telephone. The address opens the account: it is never changed by someone else. */
export function mayRectify(viewer: Someone, personId: string): boolean {
  return isStaff(viewer) || isOneself(viewer, personId)
}

export function mayChangeEmail(viewer: Someone, personId: string): boolean {
  return isOneself(viewer, personId)
}

export function mayExportPeople(viewer: Someone): boolean {
  return isAdministrator(viewer)
}

export function mayErase(viewer: Someone, personId: string): boolean {
  return isAdministrator(viewer) || isOneself(viewer, personId)
}

export function maySeeRightsRequests(viewer: Someone): boolean {
  return isAdministrator(viewer)
}

export function mayRecordRightsRequest(viewer: Someone, personId: string): boolean {
  return isStaff(viewer) || isOneself(viewer, personId)
}

export function mayAnswerRightsRequest(viewer: Someone): boolean {
  return isAdministrator(viewer)
}

function isOneself(viewer: Someone, personId: string): boolean {
  return viewer?.id === personId
}
