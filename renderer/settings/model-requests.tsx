// How often a model was asked, beside the count of network requests, which does not hold these.
import { type JSX, useEffect, useState } from 'react';
import { Failure } from '../../shared/failure.ts';
import { call } from '../bridge/client.ts';
import { words } from '../words/words.ts';

export function ModelRequests(): JSX.Element | null {
  const [requests, setRequests] = useState<number | null>(null);
  useEffect(() => {
    call('model:sent', undefined).then(
      (sent) => setRequests(sent.requests),
      (cause: unknown) => console.warn('not counted:', Failure.from(cause).code),
    );
  }, []);
  return requests === null ? null : <p>{words.model.requests(requests)}</p>;
}
