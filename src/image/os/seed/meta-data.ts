import { parseDocument, stringify } from 'yaml';

/**
 * The meta-data of a node: a new instance-id makes cloud-init do all of a first boot. What else the image's own says (`dsmode`) stays, but
 * for `instance_id`, which Raspberry Pi OS writes and nothing reads. Source: cloud-init, DataSourceNoCloud.
 */
export function mergedMetaData(image: string, hostname: string, instanceId: string): string {
  const own: unknown = parseDocument(image, { version: '1.1' }).toJS();
  const kept = typeof own === 'object' && own !== null && !Array.isArray(own) ? { ...own } : {};
  for (const key of ['instance_id', 'instance-id', 'local-hostname']) Reflect.deleteProperty(kept, key);
  const short = hostname.split('.')[0] ?? hostname;
  return stringify({ ...kept, 'instance-id': instanceId, 'local-hostname': short }, { version: '1.1', lineWidth: 0 });
}
