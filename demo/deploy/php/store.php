<?php
/**
 * A relay in one file, for hosts that have PHP and no Node: put it beside the page, and the key into the environment
 * (PIXLAB_KEY) or above the web root, never into this file's folder.
 *
 *   <pixlab-store endpoint="/store.php"></pixlab-store>
 *
 * PHP takes the whole file in before this runs: upload_max_filesize and post_max_size in php.ini say how large it may be.
 * From there cURL streams it on, so that memory stays small. An Idempotency-Key is not remembered here.
 */

$key = getenv('PIXLAB_KEY') ?: '';
$endpoint = getenv('PIXLAB_ENDPOINT') ?: 'https://api.pixlab.io/store';

function answer(int $status, array $body, array $headers = []): void
{
    http_response_code($status);
    header('Content-Type: application/json');
    header('Cache-Control: no-store');
    header('X-Content-Type-Options: nosniff');
    foreach ($headers as $header) {
        header($header);
    }
    echo json_encode(['status' => $status] + $body, JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE);
    exit;
}

if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    answer(405, ['error' => 'Send a POST request.'], ['Allow: POST']);
}
// A page of another site may not spend this account. Requests that name no origin come from no page.
$origin = $_SERVER['HTTP_ORIGIN'] ?? '';
if ($origin !== '' && preg_replace('#^https?://#', '', $origin) !== $_SERVER['HTTP_HOST']) {
    answer(403, ['error' => 'Pages of this origin may not upload here.']);
}
$file = $_FILES['file'] ?? null;
// Above post_max_size PHP hands over nothing at all.
if ($file === null && (int) ($_SERVER['CONTENT_LENGTH'] ?? 0) > 0 && !$_POST) {
    answer(413, ['error' => 'The file is too large.']);
}
if ($file === null || is_array($file['error']) || $file['error'] === UPLOAD_ERR_NO_FILE) {
    answer(400, ['error' => 'The form has no file in a part named "file".']);
}
if (in_array($file['error'], [UPLOAD_ERR_INI_SIZE, UPLOAD_ERR_FORM_SIZE], true)) {
    answer(413, ['error' => 'The file is too large.']);
}
if ($file['error'] !== UPLOAD_ERR_OK || !is_uploaded_file($file['tmp_name'])) {
    answer(400, ['error' => 'The file did not arrive whole.']);
}
if ($file['size'] === 0) {
    answer(400, ['error' => 'The file is empty.']);
}
// What a file is, its first bytes say, and not whoever sent it.
$type = (string) mime_content_type($file['tmp_name']);
if (!preg_match('#^(image|video)/#', $type)) {
    answer(415, ['error' => 'Files of this type are not taken.']);
}

$comment = $_POST['comment'] ?? '';
$fields = ['key' => $key, 'file' => new CURLFile($file['tmp_name'], $type, $file['name'])];
if (is_string($comment) && $comment !== '') {
    // In front of the file, where a server can read it first.
    $fields = ['key' => $key, 'comment' => $comment] + $fields;
}
$curl = curl_init($endpoint);
curl_setopt_array($curl, [
    CURLOPT_POSTFIELDS => $fields,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => false,
    CURLOPT_TIMEOUT => 600,
]);
$body = curl_exec($curl);
$http = (int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($body === false) {
    $late = curl_errno($curl) === CURLE_OPERATION_TIMEDOUT;
    answer($late ? 504 : 502, ['error' => $late ? 'PixLab did not answer in time.' : 'PixLab could not be reached.']);
}
$json = json_decode($body, true);
$status = is_array($json) && is_numeric($json['status'] ?? null) ? (int) $json['status'] : $http;
$link = is_array($json) ? ($json['ssl_link'] ?? $json['link'] ?? '') : '';
if ($status === 200 && is_string($link) && preg_match('#^https?://#', $link) && is_string($json['id'] ?? null)) {
    answer(200, ['link' => $link, 'id' => $json['id']]);
}
if (is_array($json) && is_string($json['error'] ?? null) && $status >= 400 && $status <= 599) {
    answer($status, ['error' => $key === '' ? $json['error'] : str_replace($key, '…', $json['error'])]);
}
answer(502, ['error' => 'PixLab sent a reply that makes no sense.']);
