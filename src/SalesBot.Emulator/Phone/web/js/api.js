const root = '/phone/api/';

/** A refusal of the server, with the words to show. */
export class Refused extends Error {}

async function read(response) {
  const text = await response.text();
  let body = null;
  try { body = text ? JSON.parse(text) : null; } catch { /* not JSON: the status tells */ }
  if (!response.ok) throw new Refused(body?.description ?? body?.error ?? body?.detail ?? `خطای ${response.status}`);
  return body;
}

export async function get(path, query = {}, options = {}) {
  return read(await fetch(`${root}${path}?${new URLSearchParams(query)}`, { cache: 'no-store', ...options }));
}

export async function post(path, body, options = {}) {
  const form = body instanceof FormData;
  return read(await fetch(root + path, {
    method: 'POST',
    headers: form ? {} : { 'content-type': 'application/json' },
    body: form ? body : JSON.stringify(body),
    ...options,
  }));
}

export const fileUrl = id => `${root}file?${new URLSearchParams({ id })}`;
export const eventsUrl = user => `${root}events?${new URLSearchParams({ user })}`;
