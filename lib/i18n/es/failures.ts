import type { Words } from '../translation-types';

/** Spanish words of what may go wrong. */
export const failures: Words<'failures'> = {
  'failure.signed-out.what': 'No ha iniciado sesión en Sora.',
  'failure.signed-out.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.signed-out.todo': 'Inicie sesión en la página de Sora.',
  'failure.token-ended.what': 'El pase de Sora para este navegador ha caducado.',
  'failure.token-ended.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.token-ended.todo':
    'Recargue la pestaña de Sora para obtener uno nuevo. Termine antes lo que esté escribiendo allí. Si no hay ninguna abierta, se abrirá una.',
  'failure.other-account.what': 'En Sora hay otra cuenta con la sesión iniciada.',
  'failure.other-account.safe':
    'Se conservan todos los archivos guardados hasta ahora, y entre ellos no hay nada de la otra cuenta.',
  'failure.other-account.todo': 'Inicie sesión con la cuenta de esta exportación.',
  'failure.other-workspace.what': 'Sora está abierto en otro espacio de trabajo de su cuenta.',
  'failure.other-workspace.safe':
    'Se conservan todos los archivos guardados hasta ahora, y entre ellos no hay nada del otro espacio de trabajo.',
  'failure.other-workspace.todo': 'Cambie al espacio de trabajo o a la cuenta personal de esta exportación.',
  'failure.workspace-refused.what': 'Sora no abre esta parte del sitio a su espacio de trabajo.',
  'failure.workspace-refused.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.workspace-refused.todo':
    'Pregunte a quien administra el espacio de trabajo. Si su biblioteca está en su cuenta personal, cambie a ella.',
  'failure.site-changed.what': 'Sora respondió de un modo que esta versión no entiende.',
  'failure.site-changed.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.site-changed.todo': 'Compruebe si hay una actualización de Sora Export.',
  'failure.site-refused.what': 'Sora se niega a responder.',
  'failure.site-refused.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.site-refused.todo':
    'Abra la página de Sora y espere hasta que muestre su biblioteca. Es posible que pregunte si usted es humano.',
  'failure.site-busy.what': 'Sora está demasiado ocupado para responder.',
  'failure.site-busy.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.site-busy.todo': 'Dele unos minutos.',
  'failure.no-access.what': 'Sora no abre esta parte del sitio a su cuenta o a su país.',
  'failure.no-access.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.no-access.todo': 'Compruebe en la página de Sora si puede abrirla allí.',
  'failure.not-found.what': 'Sora dice que esto no existe.',
  'failure.not-found.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.not-found.todo': 'Compruebe en la página de Sora si sigue ahí.',
  'failure.offline.what': 'No hay conexión con Sora.',
  'failure.offline.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.offline.todo': 'Compruebe su conexión a Internet.',
  'failure.link-expired.what': 'El enlace de Sora a un archivo ya no es válido.',
  'failure.link-expired.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.link-expired.todo': 'Vuelva a intentarlo: se pedirán enlaces nuevos.',
  'failure.media-gone.what': 'Un archivo ya no está en Sora.',
  'failure.media-gone.safe': 'Se conservan todos los demás archivos.',
  'failure.media-gone.todo': 'Compruebe en la página de Sora si allí todavía se reproduce.',
  'failure.media-refused.what': 'Sora se negó a dar un archivo.',
  'failure.media-refused.safe': 'Se conservan todos los demás archivos.',
  'failure.media-refused.todo': 'Vuelva a intentarlo más tarde.',
  'failure.media-elsewhere.what':
    'Sora guarda sus archivos en otro servidor, al que Sora Export todavía no puede preguntar.',
  'failure.media-elsewhere.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.media-elsewhere.todo':
    'Permita la lectura de blob.core.windows.net, el almacenamiento que se sabe que Sora utiliza. Allí no se envía nada. Mientras tanto se guardan los demás archivos. Sin ello, si esos archivos son pocos, se omiten al final.',
  'failure.media-damaged.what': 'Un archivo llegó dañado.',
  'failure.media-damaged.safe': 'Se omitió. Se conservan todos los demás archivos.',
  'failure.media-damaged.todo': 'Vuelva a intentarlo: el archivo se pedirá una vez más.',
  'failure.no-permission.what': 'Sora Export ya no puede leer de Sora.',
  'failure.no-permission.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.no-permission.todo':
    'Permítalo de nuevo, aquí o en la lista de extensiones del navegador, y recargue las páginas de Sora que estén abiertas.',
  'failure.no-room.what': 'No queda espacio en este dispositivo.',
  'failure.no-room.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.no-room.todo':
    '{needed, select, unknown {Libere espacio en el disco.} other {Libere al menos {needed} de espacio en el disco.}}',
  'failure.save-failed.what':
    '{saved, select, part {El navegador no pudo guardar una parte en Descargas.} other {El navegador no pudo guardar un archivo en Descargas.}}',
  'failure.save-failed.safe':
    '{saved, select, part {La parte se conserva en el navegador hasta que pueda guardarse.} other {Se conservan todos los archivos guardados hasta ahora.}}',
  'failure.save-failed.todo': 'Compruebe que se pueda escribir en la carpeta Descargas y que tenga espacio.',
  'failure.save-cancelled.what':
    '{saved, select, part {Una parte no se guardó porque se canceló su descarga.} other {Un archivo no se guardó porque se canceló su descarga.}}',
  'failure.save-cancelled.safe':
    '{saved, select, part {La parte se conserva en el navegador. No se intenta nada hasta que usted lo diga.} other {Se conservan todos los archivos guardados hasta ahora. No se intenta nada hasta que usted lo diga.}}',
  'failure.save-cancelled.todo':
    '«Reanudar» lo intenta de nuevo. Si el navegador pregunta dónde, elija un lugar o desactive esa pregunta en sus ajustes de descargas.',
  'failure.save-no-room.what':
    '{saved, select, part {No hay espacio para una parte en Descargas.} other {No hay espacio para un archivo en Descargas.}}',
  'failure.save-no-room.safe':
    '{saved, select, part {La parte se conserva en el navegador hasta que pueda guardarse.} other {Se conservan todos los archivos guardados hasta ahora.}}',
  'failure.save-no-room.todo':
    '{needed, select, unknown {Libere espacio en el disco de la carpeta Descargas.} other {Libere al menos {needed} en el disco de la carpeta Descargas.}}',
  'failure.save-paused.what':
    '{saved, select, part {La descarga de una parte está en pausa.} other {La descarga de un archivo está en pausa.}}',
  'failure.save-paused.safe':
    '{saved, select, part {La parte se conserva en el navegador hasta que se guarde.} other {Se conservan todos los archivos guardados hasta ahora.}}',
  'failure.save-paused.todo': 'Reanúdela en la lista de descargas del navegador.',
  'failure.save-asks.what':
    '{saved, select, part {El navegador pregunta dónde guardar una parte.} other {El navegador pregunta dónde guardar un archivo.}}',
  'failure.save-asks.safe':
    '{saved, select, part {La parte se conserva en el navegador hasta que se guarde.} other {Se conservan todos los archivos guardados hasta ahora.}}',
  'failure.save-asks.todo':
    'Elija un lugar en su ventana. Para que no vuelva a preguntar, desactive esa pregunta en los ajustes de descargas del navegador.',
  'failure.save-held.what':
    '{saved, select, part {El navegador retiene una parte y pregunta si debe conservarla.} other {El navegador retiene un archivo y pregunta si debe conservarlo.}}',
  'failure.save-held.safe':
    '{saved, select, part {La parte se conserva en el navegador hasta que se guarde.} other {Se conservan todos los archivos guardados hasta ahora.}}',
  'failure.save-held.todo':
    '{saved, select, part {Elija conservarla en la lista de descargas del navegador: contiene sus propios archivos.} other {Elija conservarlo en la lista de descargas del navegador: es su propio archivo.}}',
  'failure.no-folder.what': 'No hay ninguna carpeta elegida para las exportaciones.',
  'failure.no-folder.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.no-folder.todo': 'Elija una carpeta en la biblioteca, u otro destino para las exportaciones.',
  'failure.folder-not-allowed.what':
    'Sora Export no puede escribir en la carpeta que eligió: los navegadores vuelven a pedir ese permiso.',
  'failure.folder-not-allowed.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.folder-not-allowed.todo':
    'Permítalo en la biblioteca. «Permitir en cada visita», si el navegador lo ofrece, lo resuelve para siempre.',
  'failure.folder-gone.what': 'La carpeta que eligió no está.',
  'failure.folder-gone.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.folder-gone.todo':
    'Vuelva a ponerla en su sitio o conecte el disco en el que está. También puede elegir otra carpeta en la biblioteca: lo que falte en ella se obtiene de nuevo.',
  'failure.folder-full.what': 'No queda espacio donde está la carpeta que eligió.',
  'failure.folder-full.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.folder-full.todo':
    '{needed, select, unknown {Libere espacio en su disco.} other {Libere al menos {needed} en su disco.}}',
  'failure.folder-failed.what': 'El navegador no pudo escribir en la carpeta que eligió.',
  'failure.folder-failed.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.folder-failed.todo':
    'Compruebe que se puede escribir en la carpeta y que ningún otro programa retiene sus archivos.',
  'failure.store-newer.what': 'El almacenamiento de Sora Export fue creado por una versión más reciente.',
  'failure.store-newer.safe': 'No se ha cambiado nada en él, y lo que ha exportado no está afectado.',
  'failure.store-newer.todo':
    'Instale la versión más reciente de Sora Export sobre esta; continuará con él. No quite la extensión: se borrarían las partes terminadas que aún no estén en Descargas.',
  'failure.store-damaged.what': 'El almacenamiento de Sora Export no contiene lo que debería.',
  'failure.store-damaged.safe': 'No se ha cambiado ni eliminado nada en él, y lo que ha exportado no está afectado.',
  'failure.store-damaged.todo':
    'Informe de ello con los detalles de abajo y, si puede, espere a una actualización. Si quita Sora Export y lo instala otra vez, empezará de nuevo, pero se borrarán las partes terminadas que aún no estén en Descargas.',
  'failure.store-broken.what': 'El navegador no abre el almacenamiento de Sora Export.',
  'failure.store-broken.safe': 'Lo que ha exportado no está afectado.',
  'failure.store-broken.todo':
    'Reinicie el navegador. Si eso no ayuda, compruebe que el disco no esté lleno. No quite Sora Export: se borrarían las partes terminadas que aún no estén en Descargas.',
  'failure.export-damaged.what':
    'Los datos guardados sobre esta exportación estaban dañados, por lo que no pudo continuar con normalidad.',
  'failure.export-damaged.safe':
    'Se conservan todos los archivos y las partes terminadas. Las partes terminadas pasan a Descargas.',
  'failure.export-damaged.todo':
    'Inicie una nueva exportación para obtener lo que falta. Si vuelve a ocurrir, informe de ello.',
  'failure.no-fetcher.what': 'La parte de Sora Export que descarga los archivos no se inicia.',
  'failure.no-fetcher.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.no-fetcher.todo': 'Reinicie el navegador. Si eso no ayuda, informe de ello.',
  'failure.too-large.what': 'Es demasiado para guardarlo de una vez.',
  'failure.too-large.safe': 'No se ha cambiado nada.',
  'failure.too-large.todo': 'Seleccione menos, o expórtelo en partes.',
  'failure.nothing-left.what': 'No queda constancia de lo que se iba a exportar de nuevo.',
  'failure.nothing-left.safe': 'Lo que ha exportado no está afectado.',
  'failure.nothing-left.todo': '«Exportar todo» obtiene todo lo que Sora todavía tiene.',
  'failure.not-there.what': 'Sora Export no responde.',
  'failure.not-there.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.not-there.todo': 'Vuelva a intentarlo. Si eso no ayuda, reinicie el navegador.',
  'failure.not-allowed.what': 'Esta página no puede dar órdenes a Sora Export.',
  'failure.not-allowed.safe': 'No se ha cambiado nada.',
  'failure.not-allowed.todo': 'Use el botón de la extensión en la barra de herramientas del navegador.',
  'failure.bad-message.what': 'Dos partes de Sora Export no se entienden entre sí.',
  'failure.bad-message.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.bad-message.todo': 'Reinicie el navegador para que ambas tengan la misma versión.',
  'failure.extension-updated.what': 'Sora Export se actualizó mientras esta página estaba abierta.',
  'failure.extension-updated.safe': 'Una exportación en curso continúa.',
  'failure.extension-updated.todo': 'Recargue la página para volver a conectarla.',
  'failure.bug.what': 'Ha ocurrido algo inesperado.',
  'failure.bug.safe': 'Se conservan todos los archivos guardados hasta ahora.',
  'failure.bug.todo': 'Si vuelve a ocurrir, informe de ello con los detalles de abajo.',
};
