// Versions of sessions that were found beside the journal and are offered, never taken by themselves: copies of sync
// tools in the sessions folder, and what recovery kept aside. All is derived from the files, so it holds across
// processes and restarts; merging goes through the same locked commit as every change.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { Offer } from '../../shared/session/offer.ts';
import type { Session } from '../../shared/session/session.ts';
import type { ByteContext } from './byte-codec.ts';
import { describeOffer } from './describe-offer.ts';
import { diskFailure } from './disk-failure.ts';
import { dropTemp } from './durable-write.ts';
import { mapBounded } from './map-bounded.ts';
import { moveToQuarantine, offeredNames, offeredSources } from './quarantine.ts';
import { type Candidate, readCandidate } from './session-candidate.ts';
import { idInCopyName, isCopyName } from './session-folder.ts';
import { headKey, readHead, sessionOf } from './session-head.ts';
import { statOrNull } from './session-view.ts';
import type { StoreContext } from './store-context.ts';
import { fileKey } from './store-fs.ts';
import { type OtherVersion, uniteVersions } from './unite-versions.ts';

export type Offers = {
  /** All there are, changed last first. Puts aside what adds nothing; tells what cannot be read. */
  list: () => Promise<Offer[]>;
  /** Merges the version in and, once that is durable, keeps the file aside. `not-found` if it is no longer offered. */
  accept: (offerId: string) => Promise<Session>;
  /** Keeps the file aside without merging it. */
  decline: (offerId: string) => Promise<void>;
  /** To be told of each name that appears in the sessions folder: a copy among them is looked at soon. */
  notice: (name: string | null) => void;
  /** Looks at nothing new any more. */
  end: () => Promise<void>;
};

type Surroundings = {
  context: StoreContext;
  merge: (id: string, other: OtherVersion) => Promise<Session>;
  /** Called when something is offered that was not when the offers were last listed. */
  appeared: () => void;
};

/** Where a version lies. `keptAs`: its source in the quarantine once nothing is to be decided about it. */
type Place = { path: string; file: string; kind: Offer['kind']; id: string; keptAs: 'copy' | 'view' | 'temp' };

type Found = Extract<Candidate, { state: 'session' }>;
/** `key`: the stats of the file and of its session, which prove that nothing changed. `offer`: null for nothing to offer. */
type Known = { key: string; offer: Offer | null };

const readAtOnce = 4;
/** A sync tool brings several at a time. */
const gatherMs = 200;

export function createOffers({ context, merge, appeared }: Surroundings): Offers {
  const known = new Map<string, Known>();
  let told = new Set<string>();
  let listing: Promise<Offer[]> | null = null;
  let noticed: NodeJS.Timeout | undefined;
  let ended = false;

  async function places(): Promise<Place[]> {
    const { fs, folders } = context;
    const copies = (await fs.readdir(folders.sessions)).filter(isCopyName).map((file): Place => {
      return { path: join(folders.sessions, file), file, kind: 'copy', id: idInCopyName(file) ?? '', keptAs: 'copy' };
    });
    const kept = offeredNames(await fs.readdir(folders.quarantine)).map(({ name, id, source }): Place => {
      const kind = source === 'offered-view' ? 'doubtful' : 'unfinished';
      return { path: join(folders.quarantine, name), file: name, kind, id, keptAs: offeredSources[source] };
    });
    return [...copies, ...kept];
  }

  async function look(place: Place): Promise<Offer | null> {
    const stats = await statOrNull(context, place.path);
    if (stats === null) return null;
    const before = known.get(place.path);
    const stillSo = before?.key.startsWith(`${fileKey(stats)}|`) && before.key.endsWith(await headKeyOf(before.offer));
    if (before && stillSo) return before.offer;
    const found = await readCandidate(context, place.path, bytePlaces(place));
    if (found === null) return null;
    const offer = found.state === 'session' ? await offerOf(place, found) : tellUnreadable(place, found.reason);
    known.set(place.path, { key: `${fileKey(stats)}|${await headKeyOf(offer)}`, offer });
    return offer;
  }

  const headKeyOf = async (offer: Offer | null) => (offer && (await headKey(context, offer.sessionId))) ?? '';

  function tellUnreadable({ file, id }: Place, reason: string): null {
    const detail = `${file}: ${reason}`;
    context.tell({ kind: 'copy-unreadable', sessionId: id, code: 'unreadable-session', detail });
    return null;
  }

  async function offerOf(place: Place, found: Found): Promise<Offer | null> {
    const head = await headOf(found.session.id);
    if (head === 'newer') return null;
    const merged = head === null ? found.session : uniteVersions(head, otherVersion(found));
    if (merged === null) {
      await putAside(place, found);
      return null;
    }
    return describeOffer({ ...place, id: offerId(place, found), version: found.session }, head, merged);
  }

  /** Null for a session that is not there or cannot be read: this version would bring it back. */
  async function headOf(id: string): Promise<Session | 'newer' | null> {
    const head = await readHead(context, new Map(), id);
    if (head.newer) return 'newer';
    const session = sessionOf(head);
    return session instanceof Failure ? null : session;
  }

  /** What is no longer offered stays as bytes; of an unfinished change that is in the session, nothing is left to keep. */
  async function putAside(place: Place, found: Found, merged = true): Promise<void> {
    if (place.keptAs === 'temp' && merged) await dropTemp(context.fs, place.path);
    else await moveToQuarantine(context, found.session.id, place.keptAs, found.file);
  }

  async function refresh(): Promise<Offer[]> {
    const offers: Offer[] = [];
    const here = await places();
    await mapBounded(here, readAtOnce, async (place) => {
      try {
        const offer = await look(place);
        if (offer) offers.push(offer);
      } catch (error) {
        tellUnreadable(place, diskFailure(error, 'it could not be read').message);
      }
    });
    const paths = new Set(here.map(({ path }) => path));
    for (const path of known.keys()) if (!paths.has(path)) known.delete(path);
    const fresh = offers.some(({ id }) => !told.has(id));
    told = new Set(offers.map(({ id }) => id));
    if (fresh) appeared();
    return offers.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1));
  }

  function lookSoon(): void {
    noticed ??= setTimeout(() => {
      noticed = undefined;
      // Whoever asks for the offers is told what fails.
      if (!ended) list().catch(() => {});
    }, gatherMs).unref();
  }

  const list = (): Promise<Offer[]> => {
    listing ??= refresh().finally(() => {
      listing = null;
    });
    return listing;
  };

  async function find(id: string): Promise<{ place: Place; found: Found; offer: Offer }> {
    for (const place of await places()) {
      const offer = await look(place);
      if (offer?.id !== id) continue;
      const found = await readCandidate(context, place.path, bytePlaces(place));
      if (found?.state === 'session' && offerId(place, found) === id) return { place, found, offer };
    }
    throw new Failure('not-found', 'this version is no longer there, or it changed');
  }

  return {
    list,
    accept: async (id) => {
      const { place, found, offer } = await find(id);
      const other = otherVersion(found);
      // Brought back from nowhere, it should not vanish again with what is in the trash.
      const session = await merge(
        offer.sessionId,
        offer.missing ? { ...other, session: { ...other.session, deletedAt: null } } : other,
      );
      // It is saved whatever becomes of the file, which adds nothing any more and is put aside by the next look.
      await putAside(place, found).catch((error: unknown) => {
        const detail = `${place.file}: ${diskFailure(error, 'it could not be put aside').message}`;
        context.tell({ kind: 'not-writable', sessionId: offer.sessionId, code: null, detail });
      });
      return session;
    },
    decline: async (id) => {
      const { place, found } = await find(id);
      await putAside(place, found, false);
    },
    notice: (name) => {
      if (name !== null && isCopyName(name) && !ended) lookSoon();
    },
    end: async () => {
      ended = true;
      clearTimeout(noticed);
      await listing?.catch(() => {});
    },
  };
}

const otherVersion = ({ session, intact, modifiedMs }: Found): OtherVersion => ({
  session,
  editedAt: intact ? null : new Date(modifiedMs).toISOString(),
});

const offerId = ({ file }: Place, { file: { hash } }: Found): string =>
  createHash('sha256').update(`${file}\0${hash}`).digest('hex').slice(0, 32);

/** A codec may bind bytes to what they were made for: copies are of views, and so is what is kept to be offered. */
const bytePlaces = ({ id }: Place): ByteContext[] => [{ kind: 'view', sessionId: id, revision: 0 }];
